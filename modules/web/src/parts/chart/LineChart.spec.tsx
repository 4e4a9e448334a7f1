import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { LineChart, type LineChartProps } from "./LineChart";

const steps = [{ name: "1" }, { name: "2", marked: true }, { name: "3" }];

describe("a line chart", () => {
  it("should run from edge to edge, with its last value at its end and the chosen one marked", () => {
    const picture = draw({ values: [0, 50, 100], chosen: 1 });

    expect(picture.querySelector("polyline")?.getAttribute("points")).toBe("0,100 50,50 100,0");
    expect(picture.querySelector(".chart-end")?.textContent).toBe("100");
    expect(at(picture.querySelector("circle"), "cx", "cy")).toEqual(["50%", "50%"]);
  });

  it("should leave out what is not known, and mark nothing there", () => {
    const picture = draw({ values: [0, 100, undefined], chosen: 2 });

    expect(picture.querySelector("polyline")?.getAttribute("points")).toBe("0,100 50,0");
    expect(at(picture.querySelector(".chart-end"), "x", "y")).toEqual(["50%", "0%"]);
    expect(picture.querySelector("circle")).toBeNull();
  });

  it("should have room for the band that the line lies in", () => {
    const picture = draw({ values: [10, 10, 10], chosen: 0, band: { name: "everybody", low: [0, 0, 0], high: [100, 100, 100] } });

    expect(picture.querySelector("polygon")?.getAttribute("points")).toBe("0,100 50,100 100,100 100,0 50,0 0,0");
    expect(picture.querySelector(".chart-name")?.textContent).toBe("everybody");
  });

  it("should write a true minus, and mark the steps that are", () => {
    const picture = draw({ values: [-10, 10, -10], chosen: 0 });
    const texts = [...picture.querySelectorAll("text")].map(({ textContent }) => textContent);

    expect(texts).toEqual(["−10", "−5", "0", "5", "10", "1", "2", "◆", "3", "−10"]);
  });

  it("should name every second or third of many steps", () => {
    const many = Array.from({ length: 25 }, (_, step) => ({ name: `step ${step + 1}` }));
    const picture = draw({ steps: many, values: many.map((_, step) => step), chosen: 0 });

    expect([...picture.querySelectorAll("text")].flatMap(({ textContent }) => textContent?.match(/step .+/)?.[0] ?? [])).toEqual(
      [1, 4, 7, 10, 13, 16, 19, 22, 25].map((step) => `step ${step}`),
    );
  });
});

function draw(more: Omit<LineChartProps, "label" | "steps"> & Partial<LineChartProps>): Element {
  const { container } = render(<LineChart label="Health" steps={steps} {...more} />);
  return container.firstElementChild!;
}

function at(element: Element | null, ...names: string[]): (string | null | undefined)[] {
  return names.map((name) => element?.getAttribute(name));
}
