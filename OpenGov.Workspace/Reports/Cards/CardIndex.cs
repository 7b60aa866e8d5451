using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>At the end of the book: every institution that a card names, and in what part.</summary>
internal sealed class CardIndex(CardsMatter matter, Wording wording)
{
    public IReadOnlyList<IndexedInstitution> Write()
    {
        var named = matter.Cards.SelectMany(Named).Where(one => matter.Bodies.ContainsKey(one.Body)).ToLookup(one => one.Body);
        return [.. named.Select(body => new IndexedInstitution(wording.Of(matter.Bodies[body.Key]), [.. body.GroupBy(one => one.As).Select(part =>
                new IndexedPart(wording.Label($"index.{part.Key}"), [.. part.Select(one => one.Card).Distinct().Order()]))]))
            .OrderBy(body => body.Name.Text, StringComparer.Create(wording.Language.Culture, System.Globalization.CompareOptions.IgnoreCase))];
    }

    private static IEnumerable<(Guid Body, string As, int Card)> Named(CardMatter card)
    {
        if (card.Text.Lead is { } lead) yield return (lead, "lead", card.Number);
        foreach (var supporter in card.Text.Supporters) yield return (supporter, "supporter", card.Number);
        foreach (var activity in card.Text.Activities)
            if (activity.Responsible is { } responsible && responsible != card.Text.Lead && !card.Text.Supporters.Contains(responsible))
                yield return (responsible, "responsible", card.Number);
    }
}
