import { useContent } from "@undercroft/client";
import { useMemo } from "react";

import { Failed, LoadingDetail } from "../codex/states";
import { LoadingRows } from "../parts/LoadingRows";
import { useLastError } from "../parts/useLastError";
import { usePageTitle } from "../parts/usePageTitle";
import { depthsOf } from "./depths";
import { FloorDetail } from "./FloorDetail";
import { FloorList } from "./FloorList";
import { Overview } from "./Overview";
import { NoFloors, NoSuchFloor } from "./states";

/** The addresses /floors and /floors/3: the way down, and one floor of it beside the list of all. */
export function FloorsPage({ number }: { number: string | undefined }) {
  const query = useContent();
  const { data, isFetching, refetch } = query;
  const error = useLastError(query);
  const depths = useMemo(() => data?.content && depthsOf(data.content), [data]);
  const floor = depths?.floors.find((each) => String(each.number) === number);
  usePageTitle(floor ? `${floor.name}, floor ${floor.number}` : number !== undefined && depths ? "No such floor" : "Floors");

  if (error !== null) {
    return <Failed error={error} trying={isFetching} again={() => void refetch()} />;
  }
  if (data !== undefined && !depths?.floors.length) {
    return <NoFloors />;
  }
  return (
    <div className="codex" data-page="record">
      <nav className="codex-list floor-list" aria-label="Floors">
        {depths ? <FloorList floors={depths.floors} current={floor} /> : <LoadingRows words="The floors are being fetched." count={8} />}
      </nav>
      <main className="codex-detail">
        {depths === undefined && <LoadingDetail />}
        {depths && number === undefined && <Overview depths={depths} />}
        {depths && number !== undefined && floor === undefined && <NoSuchFloor number={number} count={depths.floors.length} />}
        {depths && floor && <FloorDetail key={floor.number} floor={floor} depths={depths} />}
      </main>
    </div>
  );
}
