using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>A comment as somebody of the public typed it.</summary>
/// <param name="Card">Number of the commitment; null for the plan as a whole.</param>
/// <param name="Theme">Number of the theme.</param>
/// <param name="Consents">Agrees that it is kept and published.</param>
public sealed record CommentDraft(string Text, int? Card = null, string? Section = null, string? Quote = null, int? Theme = null)
{
    public string? Name { get; init; }
    public string? Contact { get; init; }
    public bool ShowsName { get; init; }
    public bool Consents { get; init; }
}

/// <param name="Token">Of the private link; the workspace keeps its hash only.</param>
public sealed record SentComment(int Number, string Token, bool IsLate);

/// <summary>Somebody of the public comments on a draft plan. After the window the comment is taken all the same, and its sender told that it is late.</summary>
public sealed class SendComment(Store store)
{
    /// <summary>In one consultation: beyond this a machine is writing.</summary>
    public const int Most = 20_000;

    public Task<Result<SentComment>> RunAsync(Actor actor, int planNumber, CommentDraft draft, CancellationToken cancel = default) =>
        store.ChangeAsync<SentComment>(this, actor, async change =>
        {
            var words = TypedWords.Clean(draft.Text, PublicComment.Longest, AdoptionRefusals.TextMissing);
            if (words.Value is not { } text) return words.Refusal!;
            var (name, contact) = (TypedWords.Line(draft.Name, PublicCommentAuthor.Longest), TypedWords.Line(draft.Contact, PublicCommentAuthor.Longest));
            if (!name.Ok) return name.Refusal!;
            if (!contact.Ok) return contact.Refusal!;
            if (!draft.Consents) return AdoptionRefusals.ConsentMissing;

            var today = change.Today;
            var plan = await change.Db.Plans.Include(p => p.Themes).SingleOrDefaultAsync(p => p.Number == planNumber && p.CalendarPublishedAt != null, cancel);
            if (plan is null) return AdoptionRefusals.NoSuchPlan;
            var consultation = await change.Db.PublicConsultations.Where(one => one.PlanId == plan.Id && one.ApprovedAt != null)
                .OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancel);
            if (consultation is null) return AdoptionRefusals.NoSuchConsultation;
            var state = consultation.StateOn(today);
            if (state is WindowState.Announced) return AdoptionRefusals.WindowNotOpen;

            var theme = draft.Theme is { } asked ? plan.Themes.FirstOrDefault(one => one.Number == asked) : null;
            if (draft.Theme is not null && theme is null) return AdoptionRefusals.NoSuchTheme;
            var passage = await PassageAsync(change.Db, consultation.Id, draft, cancel);
            if (passage.Value is not { } about) return passage.Refusal!;

            await CardLock.TakeAsync(change.Db, consultation.Id, cancel);   // one number after the other, whoever sends at the same moment
            var number = await change.Db.PublicComments.Where(one => one.ConsultationId == consultation.Id).MaxAsync(one => (int?)one.Number, cancel) ?? 0;
            if (number >= Most) return AdoptionRefusals.TooManyComments;
            var token = LinkToken.New();
            var comment = new PublicComment(
                consultation.Id, plan.Id, number + 1, about with { Text = text, ThemeId = theme?.Id }, change.Now, state is WindowState.Closed, LinkToken.HashOf(token));
            change.Db.Add(comment);
            change.Db.Add(new PublicCommentAuthor(comment.Id, name.Value, contact.Value, draft.ShowsName && name.Value is not null, change.Now));
            change.Record(comment.Id, plan.Id, new { number = comment.Number, late = comment.IsLate, hash = comment.Hash }, consultation.Id);
            return new SentComment(comment.Number, token, comment.IsLate);
        }, cancel);

    private static async Task<Result<CommentMatter>> PassageAsync(WorkspaceDbContext db, Guid consultationId, CommentDraft draft, CancellationToken cancel)
    {
        if (draft.Card is not { } number) return new CommentMatter("");
        var card = await db.Set<ConsultedCard>().SingleOrDefaultAsync(one => one.ConsultationId == consultationId && one.Number == number, cancel);
        if (card is null) return AdoptionRefusals.NoSuchCard;

        var section = string.IsNullOrWhiteSpace(draft.Section) ? null : draft.Section;
        var quoted = TypedWords.Line(draft.Quote, PublicComment.LongestQuote);
        if (!quoted.Ok) return quoted.Refusal!;
        var text = ConsultedText.Read(card.Document);
        var place = section is null ? null : SectionPlace.Of(text.Document, section);
        if (section is not null && place is null) return AdoptionRefusals.NoSuchPassage;

        // Readers copy from a page, where lines and spaces fall otherwise.
        var searched = Flat(WrittenCard.PlainText(place?.Node ?? text.Document));
        if (quoted.Value is { } quote && !searched.Contains(Flat(quote), StringComparison.Ordinal)) return AdoptionRefusals.NoSuchPassage;
        return new CommentMatter("", card.CardId, section, quoted.Value);
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
