using Microsoft.AspNetCore.WebUtilities;

namespace OpenGov.Workspace.Cards;

/// <summary>Which cards of a plan are listed; it stands in the address.</summary>
public sealed record CardFilter
{
    public CardStage? Stage { get; init; }
    public CardTurn? Awaits { get; init; }
    public CardKind? Kind { get; init; }

    /// <summary>Only what waits for the reader.</summary>
    public bool Mine { get; init; }

    public bool IsEmpty => this == new CardFilter();

    public bool Takes(CardRow row) =>
        (Stage is null || row.Standing.Stage == Stage) && (Kind is null || row.Kind == Kind)
        && (Awaits is not { } turn || row.Standing.Awaited().Contains(turn)) && (!Mine || row.ForReader is not null);

    public static CardFilter Of(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        return new CardFilter
        {
            Stage = One<CardStage>("stage"), Awaits = One<CardTurn>("awaits"), Kind = One<CardKind>("kind"), Mine = asked.ContainsKey("mine"),
        };

        T? One<T>(string name) where T : struct, Enum =>
            asked.TryGetValue(name, out var value) && Enum.TryParse<T>(value, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null;
    }
}
