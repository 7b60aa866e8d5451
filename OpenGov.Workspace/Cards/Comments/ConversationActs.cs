using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

/// <summary>What one can do in the conversations about a card, together for the panel that offers it.</summary>
public sealed class ConversationActs(StartThread start, Reply reply, ResolveThread resolve, TakeUpThread takeUp, SeeMentions see)
{
    public Task<Result<Guid>> StartAsync(Actor actor, Guid cardId, ThreadMatter matter, RemarkWords words) => start.RunAsync(actor, cardId, matter, words);

    public Task<Result> ReplyAsync(Actor actor, Guid threadId, RemarkWords words) => reply.RunAsync(actor, threadId, words);

    public Task<Result> ResolveAsync(Actor actor, Guid threadId) => resolve.RunAsync(actor, threadId);

    public Task<Result> TakeUpAsync(Actor actor, Guid threadId) => takeUp.RunAsync(actor, threadId);

    public Task<Result> SeeAsync(Actor actor, Guid threadId) => see.RunAsync(actor, threadId);
}
