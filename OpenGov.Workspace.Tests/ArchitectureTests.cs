using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.SignalR;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace;

/// <summary>What docs/style.md asks and a test can see, so that nobody has to remember it.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Order =
    [
        "Platform", "Committee", "Plans", "Review", "Groups", "Sessions", "Proposals", "Evaluation", "Cards", "Adoption", "Dashboard", "Reports",
    ];

    internal static readonly string Source = Path.Combine(Root(), "OpenGov.Workspace");

    [Fact]
    public void A_folder_imports_only_those_before_it()
    {
        var wrong =
            from file in Files("*.cs", "*.razor")
            where !file.StartsWith("Platform/Data/", StringComparison.Ordinal)   // listing every folder is its job
            let folder = Array.IndexOf(Order, file.Split('/')[0])
            where folder >= 0
            from Match import in Import().Matches(Read(file))
            let imported = Array.IndexOf(Order, import.Groups[1].Value)
            where imported > folder
            select $"{file} imports {import.Groups[1].Value}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void One_place_knows_in_which_time_zone_the_committee_s_day_is()
    {
        var elsewhere =
            from file in Files("*.cs", "*.razor")
            where file is not ("Platform/Texts/Dates.cs" or "Proposals/Import/DateReader.cs")   // a cell of a sheet holds a day, not a moment
            where Read(file).Contains("DateOnly.FromDateTime(", StringComparison.Ordinal) || Read(file).Contains("TimeZoneInfo", StringComparison.Ordinal)
            select file;

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void Entities_know_nothing_of_screen_database_or_language()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        var entities = db.Model.GetEntityTypes().Select(entity => entity.ClrType)
            .Where(type => type.Namespace?.StartsWith("OpenGov", StringComparison.Ordinal) == true)
            .Where(type => type.BaseType == typeof(object))   // an account is one of ASP.NET Core Identity's
            .Select(type => type.Name).ToHashSet();

        var wrong =
            from file in Files("*.cs")
            where !file.Contains("/Migrations/", StringComparison.Ordinal) && !file.EndsWith("Configuration.cs", StringComparison.Ordinal)
            let text = Read(file)
            where Declared().Matches(text).Any(match => entities.Contains(match.Groups[1].Value))
            where text.Contains("using Microsoft.AspNetCore", StringComparison.Ordinal)
                || text.Contains("using Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
                || text.Contains("using Microsoft.Extensions.Localization", StringComparison.Ordinal)
            where !text.Contains(": IdentityUser<", StringComparison.Ordinal)
            select file;

        Assert.Empty(wrong);
    }

    [Fact]
    public void Pages_and_hubs_never_see_the_tables()
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var wrong =
            from type in typeof(WorkspaceDbContext).Assembly.GetTypes()
            where type.IsAssignableTo(typeof(ComponentBase)) || type.IsAssignableTo(typeof(Hub))
            let seen = type.GetFields(Any).Select(field => field.FieldType)
                .Concat(type.GetProperties(Any).Select(property => property.PropertyType))
                .Concat(type.GetConstructors(Any).SelectMany(made => made.GetParameters()).Select(parameter => parameter.ParameterType))
            where seen.Any(part => part.IsAssignableTo(typeof(WorkspaceDbContext)))
            select type.FullName;

        Assert.Empty(wrong);
    }

    /// <summary>Who writes takes turns, and what is remembered of tables holds, because one connection does all of it.</summary>
    [Fact]
    public void Only_the_one_writer_opens_the_database_for_writing()
    {
        var opening = Files("*.cs").Where(file => file is not ("Platform/Data/SqliteDatabase.cs" or "Platform/Data/DesignTime.cs"))
            .Where(file => Read(file) is var text
                && (text.Contains("new SqliteConnection(", StringComparison.Ordinal) || text.Contains("UseSqlite(", StringComparison.Ordinal)));

        Assert.Empty(opening);
    }

    [Fact]
    public void A_name_that_fits_anywhere_is_no_name()
    {
        var empty = typeof(WorkspaceDbContext).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("OpenGov", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal))
            .Select(type => type.Name.Split('`')[0])
            .Where(name => EmptyName().IsMatch(name));

        Assert.Empty(empty);
    }

    [Fact]
    public void A_file_of_more_than_three_hundred_lines_says_why_first()
    {
        var long300 = Files("*.cs", "*.razor")
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Where(file => Read(file) is var text && text.Count(c => c == '\n') > 300
                && !text.StartsWith("//", StringComparison.Ordinal) && !text.StartsWith("@*", StringComparison.Ordinal));

        Assert.Empty(long300);
    }

    private static IEnumerable<string> Files(params string[] patterns) => patterns
        .SelectMany(pattern => Directory.EnumerateFiles(Source, pattern, SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Source, file).Replace('\\', '/'))
        .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal)
            && !file.StartsWith("client/", StringComparison.Ordinal));

    private static string Read(string file) => File.ReadAllText(Path.Combine(Source, file));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "OpenGov.sln"))) folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex(@"^@?using (?:static )?OpenGov\.Workspace\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"\b(?:class|record) (\w+)")]
    private static partial Regex Declared();

    [GeneratedRegex("(Manager|Helper|Helpers|Service|Util|Utils|Common|Info|Dto|Base)$")]
    private static partial Regex EmptyName();
}
