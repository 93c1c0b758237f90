namespace Bizproc.Compatibility;

/// <summary>
/// The keys from which the library reads each property: the first with a value counts. A step has a value under the key of the time when it was saved, and
/// one that was edited later may have several.
/// </summary>
internal static class KeyReading
{
    /// <summary>Finds the changes by which another value counts, or none.</summary>
    public static IEnumerable<ContractChange> Compare(ActionContract before, ActionContract now)
    {
        if (!before.Properties.Concat(now.Properties).Any(static property => property.FormerKeys.Count > 0)) yield break;

        foreach (var old in before.Properties)
        {
            if (now.FindProperty(old.Key) is null) continue;

            var (formerReader, reader) = (Find(before, old.Key), Find(now, old.Key));
            if (FindSuccessor(before, now, formerReader) is { } successor && successor != reader)
            {
                yield return ChangeTexts.MovedKey(now, old, successor);
                continue;
            }

            // The keys whose values count first now, and did not before.
            string[] first = [.. KeysOf(reader).TakeWhile(key => key != old.Key).Where(key => before.FindProperty(key) is not null)];
            if (first.LastOrDefault(key => Find(before, key) != formerReader) is { } other) yield return ChangeTexts.MergedProperty(now, old, other, reader);
            else if (first.FirstOrDefault(key => IndexOf(formerReader, key) > IndexOf(formerReader, old.Key)) is { } later) yield return ChangeTexts.OtherOrder(now, old, later, reader);
        }
    }

    /// <summary>Finds the keys whose values counted before, and no longer do, although all are declared.</summary>
    /// <param name="before">The action as customers use it.</param>
    /// <param name="now">The action as the code has it.</param>
    /// <param name="hasValue">True if a step has a value for a key.</param>
    public static IEnumerable<string> FindLost(ActionContract before, ActionContract now, Func<string, bool> hasValue)
    {
        foreach (var old in before.Properties.Where(property => Find(before, property.Key) == property))
        {
            if (KeysOf(old).FirstOrDefault(key => before.FindProperty(key) is not null && hasValue(key)) is not { } counted || now.FindProperty(counted) is null) continue;

            var reader = Find(now, counted);
            if (FindSuccessor(before, now, old) != reader || KeysOf(reader).First(key => now.FindProperty(key) is not null && hasValue(key)) != counted) yield return counted;
        }
    }

    /// <summary>Accepts how all keys of an action are read: they make sense only together.</summary>
    public static IReadOnlyList<PropertyContract> Accept(ActionContract before, ActionContract now)
    {
        // A property that is gone is accepted apart. Until then its former keys are those that its successor reads.
        HashSet<string> taken = new(StringComparer.Ordinal);
        Dictionary<string, string[]> former = before.Properties.Where(old => now.FindProperty(old.Key) is null).ToDictionary(
            static old => old.Key,
            old => FindSuccessor(before, now, old) is { } successor && taken.Add(successor.Key) ? KeysIn(before, successor) : [],
            StringComparer.Ordinal);
        return [.. before.Properties.Select(old => old with { FormerKeys = former.TryGetValue(old.Key, out string[]? keys) ? keys : FormerOf(old) })];

        string[] FormerOf(PropertyContract old)
        {
            var reader = Find(now, old.Key);
            string[] keys = KeysIn(before, reader);
            return keys[0] == old.Key && !taken.Contains(reader.Key) ? [.. keys.Skip(1)] : [];
        }
    }

    /// <summary>Accepts a new property, but not how its former keys are read: it takes the place of the property whose successor it is.</summary>
    public static IReadOnlyList<PropertyContract> Add(ActionContract before, ActionContract now, PropertyContract added)
    {
        var old = added.FormerKeys.Where(key => before.FindProperty(key) is not null).Select(key => Find(before, key)).FirstOrDefault(each => FindSuccessor(before, now, each) == added);
        if (old is null) return [.. before.Properties, added with { FormerKeys = [] }];

        return [.. before.Properties.Select(each => each == old ? each with { FormerKeys = [] } : each), added with { FormerKeys = KeysIn(before, old) }];
    }

    /// <summary>Accepts that a property is gone. Its former keys are still those of one property.</summary>
    public static IReadOnlyList<PropertyContract> Remove(ActionContract before, PropertyContract gone)
    {
        string[] left = [.. KeysIn(before, gone).Skip(1)];
        return [.. before.Properties.Where(property => property.Key != gone.Key).Select(property => left.Length > 0 && property.Key == left[0] ? property with { FormerKeys = [.. left.Skip(1)] } : property)];
    }

    /// <summary>Finds the property that is read from a key: the one that has it as a former key, or the key itself.</summary>
    private static PropertyContract Find(ActionContract action, string key) =>
        action.Properties.FirstOrDefault(property => property.FormerKeys.Contains(key)) ?? action.FindProperty(key)!;

    /// <summary>Finds the property that took the place of an old one; <see langword="null"/> if it is gone.</summary>
    private static PropertyContract? FindSuccessor(ActionContract before, ActionContract now, PropertyContract old) =>
        KeysOf(old).FirstOrDefault(key => before.FindProperty(key) is not null && now.FindProperty(key) is not null) is { } key ? Find(now, key) : null;

    /// <summary>Gets the keys of a property that an action declares.</summary>
    private static string[] KeysIn(ActionContract action, PropertyContract property) => [.. KeysOf(property).Where(key => action.FindProperty(key) is not null)];

    private static string[] KeysOf(PropertyContract property) => [property.Key, .. property.FormerKeys];

    private static int IndexOf(PropertyContract property, string key) => Array.IndexOf(KeysOf(property), key);
}
