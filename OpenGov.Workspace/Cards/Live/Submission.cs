using System.Collections.Immutable;

namespace OpenGov.Workspace.Cards;

/// <summary>Steps that one editor sends together: all that is known of them before they meet the card.</summary>
/// <param name="Sequence">1, 2, 3 … of that editor; sent again after a lost connection it is the same.</param>
/// <param name="Base">The last commit the editor knew.</param>
public sealed record Submission(
    Guid ClientId, int Sequence, int Epoch, int Base, ImmutableArray<Step> Steps, IReadOnlyList<IReadOnlyList<int>>? Groups, TextSelection? Selection);

/// <summary>Where somebody's cursor is, and what is selected.</summary>
public sealed record TextSelection(int Anchor, int Head);
