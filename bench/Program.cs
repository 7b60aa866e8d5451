using OpenGov.Bench;

var measures = new (string Name, Func<Task<IReadOnlyList<Measured>>> Run)[]
{
    ("dashboard", Dashboards.MeasureAsync),
};

var wanted = args.FirstOrDefault() ?? "all";
var chosen = measures.Where(measure => wanted == "all" || measure.Name == wanted).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine($"'{wanted}' is none of: all, {string.Join(", ", measures.Select(measure => measure.Name))}");
    return 2;
}

var lines = new List<Measured>();
foreach (var (name, run) in chosen)
{
    Console.Error.WriteLine($"{name} …");
    lines.AddRange(await run());
}

Table.Print(lines);
return lines.Any(line => line.IsMet == false) ? 1 : 0;
