namespace OpenGov.Workspace.Cards;

/// <summary>How a card is put before both sides, signed, sent back, reopened and published.</summary>
internal static class SignOffParts
{
    public static void AddSignOff(this IServiceCollection services)
    {
        services.AddSingleton<AskForChanges>();
        services.AddSingleton<PublishCard>();
        services.AddSingleton<PutBeforeSides>();
        services.AddSingleton<ReopenCard>();
        services.AddSingleton<SignCard>();
        services.AddSingleton<SignOffDesk>();
        services.AddSingleton<SignOffSheet>();
        services.AddSingleton<WithdrawFromReview>();
        services.AddSingleton(new CardPart(CardPlace.Above, 10, typeof(SignOffPart)));
    }
}
