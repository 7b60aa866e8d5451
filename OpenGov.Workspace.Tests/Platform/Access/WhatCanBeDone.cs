using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.SignalR;
using Microsoft.JSInterop;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Everything in the program that somebody can ask for, found by reflection.</summary>
public static class WhatCanBeDone
{
    private static readonly Type[] Types = [.. typeof(AuthorizationMatrix).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("OpenGov.Workspace.", StringComparison.Ordinal) is true)];

    /// <summary>Classes that do something for an actor.</summary>
    public static IReadOnlyList<Type> UseCases { get; } = [.. Types.Where(type => Takes(type, "RunAsync"))];

    /// <summary>Classes that show something to an actor.</summary>
    public static IReadOnlyList<Type> Readings { get; } = [.. Types.Where(type => Takes(type, "ReadAsync"))];

    public static IReadOnlyList<Type> Pages { get; } =
        [.. Types.Where(type => type.GetCustomAttributes<RouteAttribute>(inherit: false).Any())];

    public static IReadOnlyList<Type> Hubs { get; } = [.. Types.Where(type => type.IsSubclassOf(typeof(Hub)) && !type.IsAbstract)];

    /// <summary>As they are called in the matrix.</summary>
    public static IEnumerable<string> Actions =>
        UseCases.Concat(Readings).Concat(Pages).Concat(Hubs).Select(AuthorizationMatrix.NameOf)
            .Concat(Hubs.SelectMany(hub => Own(hub).Where(method => method.GetBaseDefinition().DeclaringType == hub), NameOf))
            .Concat(Types.SelectMany(type => Own(type).Where(method => method.IsDefined(typeof(JSInvokableAttribute))), NameOf))
            .Distinct();

    /// <summary>Also the program's own tasks, which act as <see cref="Role.System"/> and take no actor.</summary>
    public static IEnumerable<string> MayHaveARow => Actions.Concat(Types
        .Where(type => type.GetConstructors().Any(made => made.GetParameters().Any(parameter => parameter.ParameterType == typeof(Store))))
        .Select(AuthorizationMatrix.NameOf));

    /// <summary>The csv file that a row belongs into, beside the class.</summary>
    public static string FileOf(string action) =>
        Types.FirstOrDefault(type => action.StartsWith(AuthorizationMatrix.NameOf(type), StringComparison.Ordinal)) is { } owner
        ? $"{owner.Namespace!["OpenGov.Workspace.".Length..].Replace('.', '/')}/{owner.Namespace.Split('.')[^1]}Access.csv"
        : "the …Access.csv of the folder that maps it";

    private static bool Takes(Type type, string method) => type is { IsClass: true, IsAbstract: false } && type != typeof(Store)
        && type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Any(found => found.Name == method && found.GetParameters().Any(parameter => parameter.ParameterType == typeof(Actor)));

    private static MethodInfo[] Own(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static string NameOf(Type type, MethodInfo method) => $"{AuthorizationMatrix.NameOf(type)}.{method.Name}";
}
