using System.Globalization;
using System.Xml.Linq;
using PyToCil.Benchmarks.Engines;
using PyToCil.Benchmarks.Results;

namespace PyToCil.Benchmarks.Reports;

/// <summary>
/// The ratios to the reference CPython as bars on a logarithmic scale, one row for each program, the fastest of a group first.
/// One file without scripts, fonts or links; it follows the reader's dark or light mode.
/// </summary>
internal sealed class SvgChart
{
    private const double Width = 960, Names = 170, Right = 24, Top = 92, RowHeight = 22, GroupGap = 58, BarTop = 3;
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";
    private static readonly (string Engine, string Style, double Height)[] s_bars =
        [(Engine.OwnName, "own", 8), (Engine.PyPyName, "pypy", 4), (Engine.ByHandName, "hand", 4)];

    private const string Styles = """
        text { font: 12px system-ui, sans-serif; fill: #24292f }
        .title { font-size: 18px; font-weight: 600 } .group { font-size: 14px; font-weight: 600 } .quiet { fill: #6e7781 }
        .ground { fill: #ffffff } .grid { stroke: #d0d7de } .one { stroke: #57606a; stroke-width: 1.5 }
        .own { fill: #1f6feb } .pypy { fill: #d4a72c } .hand { fill: #2da44e }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 } .quiet { fill: #8d96a0 } .ground { fill: #0d1117 } .grid { stroke: #30363d } .one { stroke: #8d96a0 }
          .own { fill: #58a6ff } .pypy { fill: #d29922 } .hand { fill: #3fb950 }
        }
        """;

    private readonly BenchmarkResults _results;
    private readonly List<XElement> _parts = [];
    private readonly double _low;
    private readonly double _high;
    private double _y = Top;

    private SvgChart(BenchmarkResults results)
    {
        _results = results;
        double[] ratios = [.. results.Programs.SelectMany(p => s_bars.Select(b => p.Ratio(results.Reference, b.Engine))).Where(double.IsFinite)];
        _low = Math.Min(0.5, ratios.DefaultIfEmpty(1).Min());
        _high = Math.Max(10, ratios.DefaultIfEmpty(1).Max());
    }

    public static void Write(string path, BenchmarkResults results)
    {
        var chart = new SvgChart(results);
        chart.AddHead();
        foreach (string group in results.ComparedGroups) chart.AddGroup(group);
        File.WriteAllText(path, chart.Document().ToString() + "\n");
    }

    private XElement Document()
    {
        double height = _y - 16;
        return new XElement(s_svg + "svg",
            new XAttribute("viewBox", $"0 0 {Number(Width)} {Number(height)}"), new XAttribute("width", Number(Width)), new XAttribute("height", Number(height)),
            new XAttribute("role", "img"),
            new XElement(s_svg + "title", $"PyToCil, PyPy and C# beside {_results.Reference}"),
            new XElement(s_svg + "style", Styles),
            Element("rect", "ground", ("width", Width), ("height", height)),
            _parts);
    }

    private void AddHead()
    {
        Text(16, 30, $"Times faster than {_results.Reference}", "title");
        RunDescription run = _results.Run;
        Text(16, 50, string.Create(CultureInfo.InvariantCulture, $"logarithmic; medians of {run.Rounds} rounds, {run.Date:yyyy-MM-dd}, commit {run.Commit}"), "quiet");
        double x = 16;
        foreach ((string engine, string style, double barHeight) in s_bars)
        {
            if (!_results.Has(engine)) continue;
            _parts.Add(Element("rect", style, ("x", x), ("y", 66 - barHeight / 2), ("width", 26), ("height", barHeight)));
            Text(x + 32, 70, engine == Engine.ByHandName ? "C# by hand" : engine, "");
            x += 130;
        }
    }

    private void AddGroup(string group)
    {
        List<ProgramResult> programs = [.. _results.Programs.Where(p => p.Group == group)];
        programs.Sort((a, b) => Order(b).CompareTo(Order(a)));
        var means = s_bars.Where(b => _results.Has(b.Engine))
            .Select(b => $"{b.Engine} {Figures.Ratio(Means.Geometric(programs.Select(p => p.Ratio(_results.Reference, b.Engine))))}");
        _y += 14;
        Text(16, _y, group, "group");
        Text(Names, _y, "geometric mean: " + string.Join(", ", means), "quiet");
        _y += 10;
        AddGrid(programs.Count * RowHeight);
        foreach (ProgramResult program in programs) AddRow(program);
        _y += GroupGap - 14;
    }

    private double Order(ProgramResult program) => program.Ratio(_results.Reference, Engine.OwnName) is var ratio && double.IsNaN(ratio) ? 0 : ratio;

    private void AddGrid(double height)
    {
        foreach (double tick in (double[])[0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000])
        {
            if (tick < _low || tick > _high) continue;
            double x = Place(tick);
            _parts.Add(Element("line", tick == 1 ? "one" : "grid", ("x1", x), ("x2", x), ("y1", _y), ("y2", _y + height + 4)));
            Text(x, _y + height + 18, Number(tick), "quiet", "middle");
        }
    }

    private void AddRow(ProgramResult program)
    {
        Text(Names - 10, _y + RowHeight / 2 + 4, program.Name, "", "end");
        double y = _y + BarTop;
        foreach ((string engine, string style, double barHeight) in s_bars)
        {
            double ratio = program.Ratio(_results.Reference, engine);
            if (double.IsFinite(ratio))
            {
                double from = Place(Math.Min(1, ratio)), to = Place(Math.Max(1, ratio));
                XElement bar = Element("rect", style, ("x", from), ("y", y), ("width", Math.Max(1, to - from)), ("height", barHeight));
                bar.Add(new XElement(s_svg + "title", $"{program.Name}, {engine}: {Figures.Ratio(ratio)} times, {Figures.Time(program.Median(engine))} ns a {program.Unit}"));
                _parts.Add(bar);
            }
            y += barHeight;
        }
        _y += RowHeight;
    }

    /// <summary>Where a ratio lies; the scale ends at the least and the greatest.</summary>
    private double Place(double ratio) =>
        Names + (Width - Names - Right) * (Math.Log(ratio) - Math.Log(_low)) / (Math.Log(_high) - Math.Log(_low));

    private void Text(double x, double y, string text, string style, string anchor = "start")
    {
        XElement element = Element("text", style, ("x", x), ("y", y));
        if (anchor != "start") element.Add(new XAttribute("text-anchor", anchor));
        element.Add(text);
        _parts.Add(element);
    }

    private static XElement Element(string name, string style, params (string Name, double Value)[] numbers)
    {
        var element = new XElement(s_svg + name);
        if (style.Length > 0) element.Add(new XAttribute("class", style));
        foreach ((string attribute, double value) in numbers) element.Add(new XAttribute(attribute, Number(value)));
        return element;
    }

    private static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
