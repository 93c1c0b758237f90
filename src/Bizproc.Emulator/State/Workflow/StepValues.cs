using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>The values that a step keeps: one slot for each name, shared by all properties with this name (portal: 4.4, 11.2).</summary>
internal static class StepValues
{
    /// <summary>
    /// Gets the slots before any answer. Reserved names win over inputs, and an input wins over a return property with the same name.
    /// </summary>
    public static PhpArray Initial(Registration action, StepSettings settings, PhpArray inputs)
    {
        var slots = Copy(settings.Values);
        foreach (var property in PropertyDefinition.ReadInputs(action))
        {
            if (!ReservedNames.Contains(property.Key)) slots[property.Key] = inputs[property.Key];
        }

        foreach (var property in PropertyDefinition.ReadReturns(action))
        {
            if (!slots.Contains(property.Key)) slots[property.Key] = property.Default;
        }

        return slots;
    }

    /// <summary>Gets the slots after an answer. Keys ignore case, the last of several equal names wins, and unknown names are dropped.</summary>
    /// <param name="slots">The slots before it.</param>
    /// <param name="action">The action as it is registered now; <see langword="null"/> if it is gone.</param>
    /// <param name="returned">The values of the answer.</param>
    /// <param name="dates">The dates of the portal.</param>
    public static PhpArray WithAnswer(PhpArray slots, Registration? action, PhpArray returned, PortalDates dates)
    {
        if (action is null) return slots;

        var byName = new Dictionary<string, PropertyDefinition>(StringComparer.Ordinal);
        foreach (var property in PropertyDefinition.ReadReturns(action)) byName[Ascii.ToUpper(property.Key)] = property;

        var changed = Copy(slots);
        foreach (var (key, value) in returned)
        {
            if (byName.TryGetValue(Ascii.ToUpper(key), out var property)) changed[property.Key] = Keep(property, value, dates);
        }

        return changed;
    }

    /// <summary>Gets the slots with another value in one of them.</summary>
    public static PhpArray With(PhpArray slots, string name, PhpValue value)
    {
        var changed = Copy(slots);
        changed[name] = value;
        return changed;
    }

    private static PhpArray Copy(PhpArray slots)
    {
        // Copy the slots: an answer that is being written may still read the old ones.
        var copy = new PhpArray();
        foreach (var (key, value) in slots) copy[key] = value;
        return copy;
    }

    /// <summary>
    /// Converts a returned value for storing. Only dates change; selects, numbers and files stay as they came (portal: 11.2). The property decides
    /// whether a value is one date or several, not the value: what does not fit stays as it came.
    /// </summary>
    private static PhpValue Keep(PropertyDefinition property, PhpValue value, PortalDates dates)
    {
        if (!property.IsDate && !property.IsMoment) return value;
        if (!property.IsMultiple) return KeepDate(property, value, dates);
        if (value is not PhpArray list) return value;

        var kept = new PhpArray();
        foreach (var (key, element) in list) kept[key] = KeepDate(property, element, dates);
        return kept;
    }

    private static PhpValue KeepDate(PropertyDefinition property, PhpValue value, PortalDates dates) =>
        value.IsEmpty || value is PhpArray ? value : new PhpString(dates.Keep(value.ToText(), property.IsMoment));
}
