using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

/// <summary>A draft as the register may keep it: texts cleaned, within their limits, the title filled in.</summary>
internal static class CleanDraft
{
    public static Result<ProposalDraft> Of(ProposalDraft draft, DateOnly today)
    {
        if (!SafeText.TryClean(draft.Text, out var text) || !SafeText.TryCleanLine(draft.Title, out var title)
            || !SafeText.TryCleanLine(draft.AuthorName ?? "", out var name)
            || !SafeText.TryCleanLine(draft.AuthorContact ?? "", out var contact))
            return ProposalsRefusals.TextDamaged;

        text = text.Trim();
        if (text.Length == 0) return ProposalsRefusals.TextMissing;
        if (text.Length > Proposal.LongestText) return ProposalsRefusals.TextTooLong.About(Proposal.LongestText, text.Length);
        if (title.Length > Proposal.LongestTitle) return ProposalsRefusals.TitleTooLong.About(Proposal.LongestTitle, title.Length);
        if (Math.Max(name.Length, contact.Length) > ProposalAuthor.Longest) return ProposalsRefusals.AuthorTooLong.About(ProposalAuthor.Longest);
        if (draft.ReceivedOn > today) return ProposalsRefusals.ReceivedInTheFuture;

        return draft with
        {
            Text = text,
            Title = title.Length > 0 ? title : FirstWords(text),
            AuthorName = name.Length > 0 ? name : null,
            AuthorContact = contact.Length > 0 ? contact : null,
        };
    }

    /// <summary>The start of a text, cut between words, for a proposal that came without a title.</summary>
    internal static string FirstWords(string text) => Shortened.Line(text, 80);
}
