using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Data.Example;
using OpenGov.Workspace.Proposals.Import;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(OpenGov.Workspace.LongestFirst))]

namespace OpenGov.Workspace;

/// <summary>What takes minutes begins first: at the end of a run nobody waits for one long class on one processor.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        Chromium.Tests, nameof(KilledServerTests), nameof(LoadExampleTests), nameof(RestoredServerTests), nameof(HubFuzzTests), nameof(CardPowerCutTests),
        nameof(KilledWhileSealingTests), nameof(PowerCutTests), nameof(HubConvergenceTests), nameof(NonInterferenceTests), nameof(ImportProposalsTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(PlaceOf).ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];

    private static int PlaceOf<TTestCollection>(TTestCollection collection) where TTestCollection : ITestCollection
    {
        var place = Array.FindIndex(Long, name => collection.TestCollectionDisplayName == name || collection.TestCollectionDisplayName.Contains($".{name} ", StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
