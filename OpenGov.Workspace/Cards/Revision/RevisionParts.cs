namespace OpenGov.Workspace.Cards;

/// <summary>How a running commitment is revised.</summary>
internal static class RevisionParts
{
    public static void AddRevision(this IServiceCollection services)
    {
        services.AddSingleton<FixRunningText>();
        services.AddSingleton<ReviseCard>();
        services.AddSingleton<RevisionSheet>();
        services.AddSingleton(new CardPart(CardPlace.Below, 5, typeof(RevisionPart)));
    }
}
