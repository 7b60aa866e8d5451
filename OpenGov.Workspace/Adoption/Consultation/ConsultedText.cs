using System.Text;
using OpenGov.Workspace.Cards;

namespace OpenGov.Workspace.Adoption;

/// <summary>A sealed text of a card, read.</summary>
internal static class ConsultedText
{
    /// <exception cref="InvalidDataException">It was damaged: nothing is sealed that cannot be read.</exception>
    public static WrittenCard Read(string document)
    {
        var read = new NodeReader(Schema.Card).Card(Encoding.UTF8.GetBytes(document));
        return read.Ok ? WrittenCard.Of(read.Value) : throw new InvalidDataException($"A sealed card cannot be read: {read.Fault}.");
    }
}
