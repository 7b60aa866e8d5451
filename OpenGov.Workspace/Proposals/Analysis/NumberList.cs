using System.Globalization;

namespace OpenGov.Workspace.Proposals;

/// <summary>Numbers of proposals as people write them: 3, 7–9, 12.</summary>
public sealed class NumberList(IEnumerable<int> numbers)
{
    private readonly int[] _numbers = [.. numbers.Distinct().Order()];

    public override string ToString()
    {
        var runs = new List<string>();
        for (var i = 0; i < _numbers.Length; i++)
        {
            var first = i;
            while (i + 1 < _numbers.Length && _numbers[i + 1] == _numbers[i] + 1) i++;
            var (from, to) = (Write(_numbers[first]), Write(_numbers[i]));
            runs.Add(i == first ? from : i == first + 1 ? $"{from}, {to}" : $"{from}–{to}");
        }

        return string.Join(", ", runs);
    }

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
