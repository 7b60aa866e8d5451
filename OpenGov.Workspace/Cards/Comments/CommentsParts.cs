namespace OpenGov.Workspace.Cards;

/// <summary>Conversations about cards.</summary>
internal static class CommentsParts
{
    public static void AddComments(this IServiceCollection services)
    {
        services.AddSingleton<CardConversations>();
        services.AddSingleton<CardReaders>();
        services.AddSingleton<UnseenMentions>();
        services.AddSingleton<StartThread>();
        services.AddSingleton<Reply>();
        services.AddSingleton<ResolveThread>();
        services.AddSingleton<TakeUpThread>();
        services.AddSingleton<SeeMentions>();
        services.AddSingleton<ConversationActs>();
        services.AddSingleton(new CardPart(CardPlace.Beside, 10, typeof(CommentPanel)));
    }
}
