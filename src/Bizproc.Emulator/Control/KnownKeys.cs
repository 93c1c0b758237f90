using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Control;

/// <summary>Refuses names that nothing reads, so that a misspelt one is not ignored.</summary>
internal static class KnownKeys
{
    private const int MostListed = 20;

    /// <summary>The maximum length of a name that is compared with others. Comparing takes the product of the lengths.</summary>
    private const int MostCompared = 100;

    /// <summary>Requires that each value belongs to an input of an action. Inputs ignore case (portal: 4.4), unless the caller is exact.</summary>
    /// <exception cref="ControlException">A name is not an input.</exception>
    public static void RequireInputs(Registration action, PhpArray values, bool isExact = false)
    {
        string[] inputs = [.. PropertyDefinition.ReadInputs(action).Select(static property => property.Key)];
        Require(values, inputs, isExact ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase, $"an input of '{action.Code}'", "inputs");
    }

    /// <summary>Requires that each setting is one that the designer of a step has, with a value that the designer offers.</summary>
    /// <exception cref="ControlException">A name is not a setting, or a value is not offered.</exception>
    public static void RequireSettings(PhpArray settings)
    {
        Require(settings, StepSettings.Chosen, StringComparer.Ordinal, "a setting of a step", "settings");
        foreach (var (name, offered) in StepSettings.Offered)
        {
            string value = settings[name].ToText();
            if (value.Length > 0 && !offered.Contains(value, StringComparer.Ordinal))
                throw new ControlException("WRONG_REQUEST", $"'{(value.Length > MostCompared ? value[..MostCompared] + "..." : value)}' is no value of {name}, which is {string.Join(" or ", offered)}");
        }
    }

    /// <summary>Requires that each value belongs to a parameter of a template.</summary>
    /// <exception cref="ControlException">A name is not a parameter.</exception>
    public static void RequireParameters(PhpArray parameters, PhpArray given) =>
        Require(given, [.. parameters.Select(static parameter => parameter.Key)], StringComparer.Ordinal, "a parameter of the template", "parameters");

    private static void Require(PhpArray given, IReadOnlyCollection<string> known, StringComparer comparer, string what, string plural)
    {
        var names = known.ToHashSet(comparer);
        string? unknown = given.Select(static pair => pair.Key).FirstOrDefault(key => !names.Contains(key));
        if (unknown is null) return;

        string? nearest = unknown.Length > MostCompared ? null : SpellingSuggestion.Find(unknown, known.Where(static name => name.Length <= MostCompared));
        string list = known.Count == 0 ? $"There are no {plural}" : $"The {plural} are {string.Join(", ", known.Take(MostListed))}{(known.Count > MostListed ? ", ..." : "")}";
        string shown = unknown.Length > MostCompared ? unknown[..MostCompared] + "..." : unknown;
        throw new ControlException("WRONG_REQUEST", $"'{shown}' is not {what}. {(nearest is null ? "" : $"Did you mean '{nearest}'? ")}{list}");
    }
}
