namespace OpenGov.Workspace.Cards;

/// <summary>Everything that can be done with a card between the sides.</summary>
public sealed record SignOffDesk(
    PutBeforeSides Put, SignCard Sign, AskForChanges Ask, WithdrawFromReview Withdraw, ReopenCard Reopen, PublishCard Publish, ReviseCard Revise);
