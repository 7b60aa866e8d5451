using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenGov.Workspace.Cards;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>Turns an edit of the example into the steps that an editor would send.</summary>
internal sealed class CardPen
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Node _card;
    private readonly List<string> _steps = [];

    private CardPen(Node card) => _card = card;

    public static IReadOnlyList<Step> Write(ExampleEdit edit, Node card)
    {
        var pen = new CardPen(card);
        if (edit.Activity is { } activity) pen.Activity(edit, Nth("activities", activity, card));
        else if (edit.Indicator is { } indicator) pen.Indicator(edit, Nth("indicators", indicator, card));
        else if (edit.Find is { } words) pen.Replace(Find(card, words), words.Length, edit.Text!);
        else pen.Paragraph(SectionPlace.Of(card, edit.Section!)!, edit.Text!);

        var read = new StepReader(Schema.Card).Many(Encoding.UTF8.GetBytes($"[{string.Join(',', pen._steps)}]"));
        return read.Ok ? read.Steps : throw new InvalidOperationException($"An edit of the example is none: {read.Fault}.");
    }

    /// <summary>Where words stand in a card; they must stand there.</summary>
    public static int Find(Node card, string words) =>
        new PassageText(card, 0, card.Content.Size).Find(words)?.From ?? throw new InvalidOperationException($"The example's card does not say once: {words}");

    private void Activity(ExampleEdit edit, (Node Node, int At) activity)
    {
        Attribute(activity.At, "change", edit.Change);
        Attribute(activity.At, "start", edit.Start);
        Attribute(activity.At, "end", edit.End);
        if (edit.Reason is { } reason) Line(activity, "activity_reason", reason);
    }

    private void Indicator(ExampleEdit edit, (Node Node, int At) indicator)
    {
        Attribute(indicator.At, "nature", edit.Nature);
        if (edit.Target is { } target) Line(indicator, "indicator_target", target);
    }

    private void Attribute(int at, string name, string? value)
    {
        if (value is not null) Step(new { stepType = "attr", pos = at, attr = name, value });
    }

    private void Line((Node Node, int At) parent, string type, string text)
    {
        var (line, at) = SectionPlace.Children(parent.Node, parent.At + 1).Single(child => child.Node.Type.Name == type);
        Replace(at + 1, line.Content.Size, text);
    }

    private void Paragraph(SectionPlace section, string text) =>
        Put(section.End, section.End, new { type = "paragraph", content = new[] { new { type = "text", text } } });

    private void Replace(int from, int length, string text) => Put(from, from + length, new { type = "text", text });

    private void Put(int from, int to, object node) => Step(new { stepType = "replace", from, to, slice = new { content = new[] { node } } });

    private void Step(object step) => _steps.Add(JsonSerializer.Serialize(step, Plain));

    private static (Node Node, int At) Nth(string section, int number, Node card)
    {
        var place = SectionPlace.Of(card, section)!;
        return SectionPlace.Children(place.Node, place.Start).ElementAt(number - 1);
    }
}
