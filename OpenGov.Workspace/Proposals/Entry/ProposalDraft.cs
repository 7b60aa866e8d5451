using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Workspace.Proposals;

/// <summary>A proposal as it is handed in, before it has a number in the register.</summary>
public sealed record ProposalDraft
{
    /// <summary>Null while nobody has said which; a session's theme is taken then.</summary>
    public Guid? ThemeId { get; init; }
    public required Channel Channel { get; init; }

    /// <summary>Only with <see cref="Channel.Session"/>.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>Empty: the proposal goes by the first words of its text.</summary>
    public string Title { get; init; } = "";
    public required string Text { get; init; }

    /// <summary>Null when not known.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Kept apart, for the secretariat's eyes only.</summary>
    public string? AuthorName { get; init; }

    /// <summary>Kept apart, for the secretariat's eyes only.</summary>
    public string? AuthorContact { get; init; }

    /// <summary>Bodies that the proposal concerns.</summary>
    public IReadOnlyList<Guid> Institutions { get; init; } = [];
}

/// <summary>A proposal that has entered the register.</summary>
/// <param name="Number">Its number within its plan.</param>
/// <param name="Sha256">Of its text as kept, in UTF-8; what the record holds of it.</param>
public sealed record EnteredProposal(Guid Id, int Number, string Sha256)
{
    internal static EnteredProposal Of(Proposal proposal) => new(
        proposal.Id, proposal.Number, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(proposal.Text))));
}
