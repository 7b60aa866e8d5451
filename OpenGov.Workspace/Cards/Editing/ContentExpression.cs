using System.Text.RegularExpressions;

namespace OpenGov.Workspace.Cards;

/// <summary>Reads an expression such as <c>paragraph block*</c> into an automaton with choices of way.</summary>
/// <remarks>
/// The grammar is ProseMirror's: names of types or groups, sequence, <c>|</c>, parentheses, <c>* + ?</c> and <c>{n,m}</c>.
/// A schema file with a mistake is ours, not an editor's: it throws.
/// </remarks>
internal sealed partial class ContentExpression
{
    private readonly string _expression;
    private readonly string[] _tokens;
    private readonly Func<string, IReadOnlyList<NodeType>> _named;
    private readonly ContentStates _states = new();
    private int _at;

    private ContentExpression(string expression, Func<string, IReadOnlyList<NodeType>> named)
    {
        (_expression, _named) = (expression, named);
        _tokens = [.. Token().Matches(expression).Select(match => match.Value)];
    }

    public static ContentMatch Compile(string expression, Func<string, IReadOnlyList<NodeType>> named, int typeCount)
    {
        var reader = new ContentExpression(expression, named);
        if (reader._tokens.Length == 0) return ContentMatch.Empty;

        var end = reader.Choice(ContentStates.Start);
        if (reader._at < reader._tokens.Length) throw reader.Wrong();
        return reader._states.ToMatch(end, typeCount);
    }

    // Each method starts at a state and returns the state in which its part has been matched.
    private int Choice(int from)
    {
        var end = _states.New();
        do _states.Free(Sequence(from), end);
        while (Eat("|"));
        return end;
    }

    private int Sequence(int from)
    {
        do from = Repeated(from);
        while (_at < _tokens.Length && _tokens[_at] is not (")" or "|"));
        return from;
    }

    private int Repeated(int from)
    {
        var (start, end) = (_at, Atom(from));
        if (Eat("*")) return Loop(from, start, least: 0, most: null);
        if (Eat("+")) return Loop(from, start, least: 1, most: null);
        if (Eat("?")) return Loop(from, start, least: 0, most: 1);
        if (!Eat("{")) return end;

        var least = int.Parse(_tokens[_at++], System.Globalization.CultureInfo.InvariantCulture);
        int? most = !Eat(",") ? least : _tokens[_at] == "}" ? null : int.Parse(_tokens[_at++], System.Globalization.CultureInfo.InvariantCulture);
        return Eat("}") ? Loop(from, start, least, most) : throw Wrong();
    }

    // The atom is read again for every repetition: simpler than copying states. Its first reading leads nowhere.
    private int Loop(int from, int atom, int least, int? most)
    {
        var after = _at;
        for (var i = 0; i < least; i++) from = Again(from, atom);
        if (most is null)
        {
            var loop = _states.New();
            _states.Free(from, loop);
            _states.Free(Again(loop, atom), loop);
            from = loop;
        }

        for (var i = least; i < most; i++)
        {
            var next = Again(from, atom);
            _states.Free(from, next);
            from = next;
        }

        _at = after;
        return from;
    }

    private int Again(int from, int atom)
    {
        _at = atom;
        return Atom(from);
    }

    private int Atom(int from)
    {
        if (Eat("("))
        {
            var inner = Choice(from);
            return Eat(")") ? inner : throw Wrong();
        }

        var types = _at < _tokens.Length ? _named(_tokens[_at++]) : throw Wrong();
        var end = _states.New();
        foreach (var type in types) _states.Step(from, type, end);
        return types.Count > 0 ? end : throw Wrong();
    }

    private bool Eat(string token)
    {
        if (_at == _tokens.Length || _tokens[_at] != token) return false;
        _at++;
        return true;
    }

    private FormatException Wrong() => new($"Content expression '{_expression}' is wrong near token {_at}.");

    [GeneratedRegex(@"\w+|\S")]
    private static partial Regex Token();
}
