using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

/// <summary>Finds the proposals of a plan that hold all the words somebody typed, however they are spelled.</summary>
/// <remarks>
/// The words are looked up in the index that the database keeps of the folded texts (FTS5 on SQLite, tsvector on
/// PostgreSQL; migration Search_proposals). A word also finds longer ones that begin with it, and ones that Arabic
/// writes together with an article, a conjunction or a preposition: ميزانية finds والميزانية and للميزانيات.
/// </remarks>
internal static class WordSearch
{
    private const int MostWords = 8;

    private static readonly string[] Prefixes = ["", "ال", "وال", "بال", "لل", "ولل", "فال", "كال", "و", "ب", "ل"];

    /// <summary>Rows of the SQLite index are numbered by plan and proposal: the plan's number in the upper half.</summary>
    private const long Upper = 1L << 32;

    /// <summary>Numbers of the proposals found; null when there is no word of two letters in what was typed.</summary>
    public static IQueryable<int>? Numbers(WorkspaceDbContext db, Guid planId, int planNumber, string typed)
    {
        var words = Folding.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 1).Select(Stem).Distinct().Take(MostWords).ToList();
        if (words.Count == 0) return null;

        if (db.Database.IsNpgsql())
        {
            var query = string.Join(" & ", words.Select(word => $"({string.Join(" | ", Forms(word).Select(form => $"{form}:*"))})"));
            return db.Database.SqlQuery<int>(
                $"""SELECT "Number" AS "Value" FROM "ProposalSearch" WHERE "PlanId" = {planId} AND "Words" @@ to_tsquery('simple', {query})""");
        }

        var match = string.Join(" AND ", words.Select(word => $"({string.Join(" OR ", Forms(word).Select(form => $"\"{form}\"*"))})"));
        return db.Database.SqlQuery<int>(
            $"""
            SELECT "rowid" & 4294967295 AS "Value" FROM "ProposalSearch"
            WHERE "ProposalSearch" MATCH {match} AND "rowid" BETWEEN {planNumber * Upper} AND {(planNumber + 1) * Upper - 1}
            """);
    }

    private static IEnumerable<string> Forms(string word) =>
        word[0] is >= '\u0600' and <= '\u06FF' ? Prefixes.Select(prefix => prefix + word) : [word];

    /// <summary>Without the article, and without the ending that a plural loses; of short words nothing is taken.</summary>
    private static string Stem(string word)
    {
        if (word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal)) word = word[2..];
        return word.Length > 4 && word[^1] is 'ه' ? word[..^1] : word;
    }
}
