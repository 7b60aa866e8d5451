using System.Collections.Frozen;
using System.Reflection;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Who may do what: the rows of every folder's <c>…Access.csv</c>, one per use-case, reading, endpoint and hub method.</summary>
/// <remarks>An action that has no row is denied to everybody by an exception: it is a bug, not a refusal.</remarks>
public sealed class AuthorizationMatrix
{
    private readonly FrozenDictionary<string, FrozenSet<Role>> _allowed;

    private AuthorizationMatrix(Dictionary<string, FrozenSet<Role>> allowed) => _allowed = allowed.ToFrozenDictionary();

    public static AuthorizationMatrix Shipped { get; } = Read(typeof(AuthorizationMatrix).Assembly);

    public IEnumerable<string> Actions => _allowed.Keys;

    public bool Knows(string action) => _allowed.ContainsKey(action);

    /// <exception cref="InvalidOperationException">The action has no row in the matrix.</exception>
    public bool Allows(IEnumerable<Role> roles, string action) =>
        _allowed.TryGetValue(action, out var allowed)
            ? roles.Any(allowed.Contains)
            : throw new InvalidOperationException($"{action} has no row in any folder's …Access.csv.");

    /// <summary>How an action is named in the matrix and in the record: <c>Folder.Class</c>.</summary>
    public static string NameOf(Type action) => $"{action.Namespace!.Split('.')[^1]}.{action.Name}";

    private static AuthorizationMatrix Read(Assembly assembly)
    {
        var allowed = new Dictionary<string, FrozenSet<Role>>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith("Access.csv", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var roles = reader.ReadLine()!.Split(',').Skip(1).Select(Enum.Parse<Role>).ToArray();
            while (reader.ReadLine() is { } line)
            {
                if (line.Length == 0) continue;
                var cells = line.Split(',');
                allowed.Add(cells[0], roles.Where((_, i) => cells[i + 1] switch
                {
                    "yes" => true,
                    "no" => false,
                    var other => throw new FormatException($"{name}: {cells[0]}: '{other}' is neither yes nor no."),
                }).ToFrozenSet());
            }
        }

        return new AuthorizationMatrix(allowed);
    }
}
