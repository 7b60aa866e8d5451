using System.Text;

namespace OpenGov.Workspace.Cards;

/// <summary>The sealed text of a version that was put before the sides.</summary>
internal static class SealedText
{
    /// <exception cref="InvalidDataException">It was damaged: nothing is sealed that cannot be read.</exception>
    public static WrittenCard Written(this CardReview review) => Read(review.Document);

    public static WrittenCard Read(string document)
    {
        var read = new NodeReader(Schema.Card).Card(Encoding.UTF8.GetBytes(document));
        return read.Ok ? WrittenCard.Of(read.Value) : throw new InvalidDataException($"A sealed card cannot be read: {read.Fault}.");
    }
}
