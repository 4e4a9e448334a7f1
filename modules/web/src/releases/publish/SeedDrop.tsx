import type { SeedText } from "@undercroft/client/releases";
import { useId, useState } from "react";

import { Button } from "../../parts/Button";
import { sizeOf } from "./files";

export interface SeedDropProps {
  readonly files: readonly SeedText[];
  readonly onCome: (files: SeedText[]) => void;
  readonly onLeave: (name: string) => void;
}

/** Where edited seed files come in: chosen, or dropped anywhere on it. */
export function SeedDrop({ files, onCome, onLeave }: SeedDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = async (list: FileList | null) => {
    const come = await Promise.all([...(list ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })));
    if (come.length > 0) {
      onCome(come);
    }
  };
  return (
    <div
      className="drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files);
      }}
    >
      <span className="drop-glyph" aria-hidden="true">
        ▤
      </span>
      <label htmlFor={id}>Seed files</label>
      <p className="note">Drop the files of data/seeds that you edited, or choose them. All other kinds stay as they are.</p>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        multiple
        onChange={({ currentTarget }) => {
          void take(currentTarget.files);
          // The same file, mended, is another choice.
          currentTarget.value = "";
        }}
      />
      {files.length > 0 && (
        <ul className="drop-files">
          {files.map(({ name, text }) => (
            <li key={name}>
              <code>{name}</code> <span className="note">{sizeOf(text).toLocaleString("en")} bytes</span>
              <Button look="quiet" onClick={() => onLeave(name)}>
                Leave out<span className="visually-hidden"> {name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
