using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Something a co-lead says to the other while they settle a score.</summary>
public sealed class SettlementRemark
{
    public const int Longest = 2_000;

    private SettlementRemark() { }

    public SettlementRemark(Guid settlementId, Side side, Guid accountId, string text, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (SettlementId, Side, AccountId, Text, At) = (settlementId, side, accountId, text, at);
    }

    public Guid Id { get; private set; }
    public Guid SettlementId { get; private set; }
    public Side Side { get; private set; }
    public Guid AccountId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }
}
