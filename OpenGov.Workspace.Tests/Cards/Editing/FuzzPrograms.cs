using System.Diagnostics;
using System.Globalization;

namespace OpenGov.Workspace.Cards;

/// <summary>The programs in <c>client/fuzz</c>, which run the real ProseMirror and the editor's own code in Node.</summary>
/// <remarks><c>EDITING_FUZZ</c> multiplies what is run, <c>EDITING_SEED</c> chooses the cases; <c>scripts/fuzz-editing</c> sets both.</remarks>
internal static class FuzzPrograms
{
    /// <summary>Milliseconds; ten times as much on a busy machine fits.</summary>
    public const int TimeLimit = 1_200_000;

    private static readonly string Client = Path.Combine(ArchitectureTests.Source, "client");

    private static readonly Lazy<Schema> Wide = new(() =>
    {
        using var file = File.OpenRead(Path.Combine(Client, "fuzz", "wide.json"));
        return Schema.Parse(file);
    });

    public static int Times => Setting("EDITING_FUZZ", 1);
    public static int Seed => Setting("EDITING_SEED", 2026);

    /// <summary>The card's, or one with every construct that a schema can have.</summary>
    public static Schema SchemaOf(string name) => name == "card" ? Schema.Card : Wide.Value;

    public static Process Start(string program, string arguments) => Process.Start(
        new ProcessStartInfo("node", $"fuzz/run.mjs {program} --seed {Seed} {arguments}")
        {
            WorkingDirectory = Client,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
