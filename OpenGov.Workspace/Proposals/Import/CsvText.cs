using System.Text;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Splits the text of a csv file into records: quoted fields may hold delimiters, doubled quotes and lines.</summary>
/// <param name="limit">Longest field kept; one character more is kept to show the excess.</param>
internal sealed class CsvText(string text, char delimiter, int limit = 32_767)
{
    /// <summary>Fields kept of one record, far more than a sheet may have; later ones only take the last place.</summary>
    private const int MostFields = 1_000;

    private readonly StringBuilder _field = new();
    private int _at;

    /// <summary>Counted from 1, blank records included, as Excel numbers its rows.</summary>
    public int Row { get; private set; }

    /// <summary>Column of a field whose quotation mark never closes; 0 when all close.</summary>
    public int Unclosed { get; private set; }

    /// <summary>Reads the next record; null at the end.</summary>
    public List<string>? Next()
    {
        if (_at >= text.Length) return null;
        Row++;
        var fields = new List<string>();
        while (true)
        {
            var field = _at < text.Length && text[_at] == '"' ? Quoted(fields.Count + 1) : Plain();
            if (fields.Count < MostFields) fields.Add(field);
            else if (field.Length > 0) fields[^1] = field;
            if (_at >= text.Length) return fields;
            if (text[_at] == delimiter) { _at++; continue; }
            if (text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n') _at++;
            _at++;
            return fields;
        }
    }

    private string Plain()
    {
        var rest = text.AsSpan(_at);
        var end = rest.IndexOfAny(delimiter, '\r', '\n');
        if (end < 0) end = rest.Length;
        _at += end;
        return Cut(rest[..end]);
    }

    private string Quoted(int column)
    {
        _field.Clear();
        _at++;
        while (true)
        {
            var quote = text.IndexOf('"', _at);
            if (quote < 0)
            {
                Unclosed = column;
                Keep(text.AsSpan(_at));
                _at = text.Length;
                return _field.ToString();
            }
            Keep(text.AsSpan(_at, quote - _at));
            _at = quote + 1;
            if (_at < text.Length && text[_at] == '"') { Keep("\""); _at++; continue; }
            Keep(Plain());   // whatever follows the closing quote, normally nothing
            return _field.ToString();
        }
    }

    private void Keep(ReadOnlySpan<char> part) => _field.Append(part[..Math.Min(part.Length, limit + 1 - _field.Length)]);

    private string Cut(ReadOnlySpan<char> field) => field[..Math.Min(field.Length, limit + 1)].ToString();
}
