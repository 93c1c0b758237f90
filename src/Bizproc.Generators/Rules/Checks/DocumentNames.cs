using System.Text.RegularExpressions;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Compares modules, classes and types with those that a portal has, and finds the ones that were meant.</summary>
internal static class DocumentNames
{
    /// <summary>What is wrong with a module and a class, of which the latter may be left out.</summary>
    public static IEnumerable<NameSlip> Slips(string module, string? entity)
    {
        bool isModule = DocumentTypes.All.Any(known => known.Module == module);
        string? meantModule = isModule ? module : SpellingSuggestion.Find(PhpText.Trim(module), DocumentTypes.All.Select(static known => known.Module));
        if (entity is not null)
        {
            if (DocumentTypes.OfClass(module, entity).Any()) yield break;

            // A known class beside another module shows which module is meant.
            var meant = MeantClass(meantModule, entity);
            if (meant is not null) meantModule = meant.Module;
            // Beside an unknown class it may well be another module with classes of its own.
            else if (!isModule && !Same(meantModule, PhpText.Trim(module))) meantModule = null;

            if (meant?.Entity != entity) yield return new("entity", "class", entity, meant?.Entity);
        }

        if (meantModule != module) yield return new("module", "module", module, meantModule);
    }

    /// <summary>The type that is meant, where a class has only one, or the letters are right and their case is not.</summary>
    public static string? MeantType(IReadOnlyCollection<KnownDocument> known, string type)
    {
        foreach (var each in known)
        {
            if (!each.HasNumber || !type.StartsWith(each.Type!, StringComparison.OrdinalIgnoreCase)) continue;

            string changed = each.Type + type.Substring(each.Type!.Length);
            if (each.Fits(changed)) return changed;
        }

        return known.Count == 1 && known.First() is { HasNumber: false } only ? only.Type : null;
    }

    /// <summary>A class name as PHP reads it in code, where one backslash stands for itself and two for one.</summary>
    public static string SingleBackslashes(string entity) => Regex.Replace(entity, @"\\{2,}", @"\", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static KnownDocument? MeantClass(string? module, string entity)
    {
        string name = SingleBackslashes(PhpText.Trim(entity).Replace('/', '\\')).TrimStart('\\');
        var same = DocumentTypes.All.FirstOrDefault(known => Same(known.Entity, name));
        if (same is not null) return same;

        // What is only near is meant only in its own module: another one may have classes that nobody here knows.
        var pool = DocumentTypes.All.Where(known => known.Module == module).ToList();
        var shortened = pool.FirstOrDefault(known => Same(known.Kind, name)) ?? pool.FirstOrDefault(known => Same(ShortName(known.Entity), name));
        if (shortened is not null) return shortened;

        // Namespaces are long and alike, so that only the last word says how near two classes are.
        string? nearest = SpellingSuggestion.Find(name, pool.Select(static known => known.Entity));
        bool isNear = nearest is not null && SpellingSuggestion.Distance(name, nearest) * 3 <= Math.Max(ShortName(name).Length, ShortName(nearest).Length);
        return isNear ? pool.First(known => known.Entity == nearest) : null;
    }

    private static string ShortName(string entity) => entity.Substring(entity.LastIndexOf('\\') + 1);

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
