namespace OpenGov.Workspace.Cards;

/// <summary>The proposals that cards answer.</summary>
internal static class SourcesParts
{
    public static void AddSources(this IServiceCollection services)
    {
        services.AddSingleton<AnswerableProposals>();
    }
}
