using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Plans;

/// <summary>A national action plan, being made, running, under review or over.</summary>
public sealed class Plan
{
    private readonly List<Stage> _stages = [];
    private readonly List<Theme> _themes = [];

    private Plan() { }

    public Plan(int number, LocalText title, int firstYear, int lastYear, PlanWork work = PlanWork.Creation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, firstYear);
        Id = Guid.CreateVersion7();
        (Number, Title, FirstYear, LastYear, Work) = (number, title, firstYear, lastYear, work);
        Version = 1;
    }

    public Guid Id { get; private set; }

    /// <summary>1 for the first national plan; the public's way to name it, as in /plans/2.</summary>
    public int Number { get; private set; }
    public LocalText Title { get; private set; } = new("");
    public int FirstYear { get; private set; }
    public int LastYear { get; private set; }

    /// <summary>What is being done with the plan: made anew, or reviewed while it runs.</summary>
    public PlanWork Work { get; private set; }

    /// <summary>When the calendar was published; null while it is the committee's own.</summary>
    public DateTime? CalendarPublishedAt { get; private set; }

    /// <summary>When the register of proposals was opened to the public; null while it is the committee's own.</summary>
    public DateTime? RegisterPublishedAt { get; private set; }

    /// <summary>The committee that supervises it, when entered.</summary>
    public Guid? CommitteeTermId { get; set; }
    public int Version { get; private set; }

    public IReadOnlyList<Stage> Stages => _stages;
    public IReadOnlyList<Theme> Themes => _themes;
    public string Period => $"{FirstYear}-{LastYear}";

    public Stage AddStage(int number, LocalText name, DateOnly? from, DateOnly? until)
    {
        var stage = new Stage(Id, number, name, from, until);
        _stages.Add(stage);
        Version++;
        return stage;
    }

    public Theme AddTheme(int number, LocalText name, IEnumerable<string> aliases)
    {
        var theme = new Theme(Id, number, name, aliases);
        _themes.Add(theme);
        Version++;
        return theme;
    }

    public Result PublishCalendar(DateTime at)
    {
        if (CalendarPublishedAt is not null) return PlansRefusals.CalendarAlreadyPublished;
        CalendarPublishedAt = at;
        Version++;
        return Result.Done;
    }

    public Result PublishRegister(DateTime at)
    {
        if (RegisterPublishedAt is not null) return PlansRefusals.RegisterAlreadyPublished;
        RegisterPublishedAt = at;
        Version++;
        return Result.Done;
    }
}

public enum PlanWork { Creation, Review }

/// <summary>A stage of making or reviewing a plan. Its dates may be unknown.</summary>
public sealed class Stage
{
    private readonly List<StageActivity> _activities = [];

    private Stage() { }

    internal Stage(Guid planId, int number, LocalText name, DateOnly? from, DateOnly? until)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Number, Name, From, Until, Version) = (planId, number, name, from, until, 1);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public int Number { get; private set; }
    public LocalText Name { get; private set; } = new("");

    /// <summary>First day; null when no date was given.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day, included.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The stage is outside the list the committee adopted, as the public consultation of plan 2 was.</summary>
    public bool BeyondAdoptedList { get; internal set; }
    public int Version { get; private set; }
    public IReadOnlyList<StageActivity> Activities => _activities;

    public Result Plan(DateOnly? from, DateOnly? until)
    {
        if (from > until) return PlansRefusals.EndsBeforeItStarts;
        (From, Until) = (from, until);
        Version++;
        return Result.Done;
    }

    public void AddActivity(LocalText text) => _activities.Add(new StageActivity(Id, _activities.Count + 1, text));

    public bool IsOn(DateOnly day) => From <= day && day <= Until;
}

/// <summary>Something a stage consists of.</summary>
public sealed class StageActivity
{
    private StageActivity() { }

    internal StageActivity(Guid stageId, int order, LocalText text)
    {
        Id = Guid.CreateVersion7();
        (StageId, Order, Text) = (stageId, order, text);
    }

    public Guid Id { get; private set; }
    public Guid StageId { get; private set; }
    public int Order { get; private set; }
    public LocalText Text { get; private set; } = new("");
}

/// <summary>A theme of a plan: what its sessions and proposals are about.</summary>
public sealed class Theme
{
    private Theme() { }

    internal Theme(Guid planId, int number, LocalText name, IEnumerable<string> aliases)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Number, Name, Aliases) = (planId, number, name, [.. aliases]);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>The committee's order, in which themes are always listed.</summary>
    public int Number { get; private set; }
    public LocalText Name { get; private set; } = new("");

    /// <summary>Other names under which the theme occurs in the plan's documents.</summary>
    public List<string> Aliases { get; private set; } = [];

    /// <summary>Another name for the theme. Already known: nothing happens.</summary>
    public void AlsoCalled(string alias)
    {
        if (!Knows(alias)) Aliases = [.. Aliases, alias];
    }

    public bool Knows(string name)
    {
        var folded = Folding.Fold(name);
        return new[] { Name.Ar, Name.Fr, Name.En }.Concat(Aliases).Any(known => known is not null && Folding.Fold(known) == folded);
    }
}
