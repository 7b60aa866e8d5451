using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Whose scores of which proposal in which round: what a commitment and an envelope are bound to.</summary>
public readonly record struct SheetPlace(Guid RoundId, Guid ProposalId, Guid AuthorId, Side Side)
{
    private const int IdLength = 16;

    /// <summary>Round, proposal, author: 16 bytes each, big-endian, as a UUID is written.</summary>
    public byte[] Ids()
    {
        var bytes = new byte[3 * IdLength];
        RoundId.TryWriteBytes(bytes, bigEndian: true, out _);
        ProposalId.TryWriteBytes(bytes.AsSpan(IdLength), bigEndian: true, out _);
        AuthorId.TryWriteBytes(bytes.AsSpan(2 * IdLength), bigEndian: true, out _);
        return bytes;
    }

    /// <summary>The same, and one byte for the side: 0 administration, 1 civil society.</summary>
    public byte[] IdsAndSide() => [.. Ids(), (byte)(Side is Side.Administration ? 0 : 1)];
}
