using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Which of some proposals a later folder has answered in a published text that both sides signed: nobody takes that back alone.</summary>
public sealed record PublishedAnswers(Func<WorkspaceDbContext, IReadOnlyCollection<Guid>, CancellationToken, Task<IReadOnlySet<Guid>>> Among);
