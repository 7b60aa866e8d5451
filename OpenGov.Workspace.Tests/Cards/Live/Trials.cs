using System.Globalization;

namespace OpenGov.Workspace.Cards;

/// <summary>How much is tried, and with which seed: little in CI, more where <c>scripts/nightly</c> says so in the environment.</summary>
internal static class Trials
{
    /// <summary>Milliseconds; the longest of the night fits.</summary>
    public const int TimeLimit = 3_600_000;

    /// <param name="name">As in <c>CARD_TRIALS_KILLS=200</c>.</param>
    public static int Of(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable("CARD_TRIALS_" + name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    /// <summary>Another each time, unless one is asked for to see a case again; tests print it.</summary>
    public static int Seed { get; } = Of("SEED", Random.Shared.Next(1_000_000));
}
