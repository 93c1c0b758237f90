using System.Text.RegularExpressions;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Compares modules, classes and types with those that a portal has, and suggests the intended ones.</summary>
internal static class DocumentNames
{
    /// <summary>The faults of a module and a class; the class may be missing.</summary>
    public static IEnumerable<NameSlip> Slips(string module, string? entity)
    {
        bool isModule = DocumentTypes.All.Any(known => known.Module == module);
        string? meantModule = isModule ? module : SpellingSuggestion.Find(PhpText.Trim(module), DocumentTypes.All.Select(static known => known.Module));
        if (entity is not null)
        {
            if (DocumentTypes.FindByClass(module, entity).Any()) yield break;

            // A known class with another module shows which module is meant.
            var meant = MeantClass(meantModule, entity);
            if (meant is not null) meantModule = meant.Module;
            // With an unknown class, it may well be another module with its own classes.
            else if (!isModule && !Same(meantModule, PhpText.Trim(module))) meantModule = null;

            if (meant?.Entity != entity) yield return new("entity", "class", entity, meant?.Entity);
        }

        if (meantModule != module) yield return new("module", "module", module, meantModule);
    }

    /// <summary>The intended type, if the class has only one or only the case is wrong; otherwise <see langword="null"/>.</summary>
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

    /// <summary>Turns doubled backslashes into single ones, as in a string literal of PHP.</summary>
    public static string SingleBackslashes(string entity) => Regex.Replace(entity, @"\\{2,}", @"\", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static KnownDocument? MeantClass(string? module, string entity)
    {
        string name = SingleBackslashes(PhpText.Trim(entity).Replace('/', '\\')).TrimStart('\\');
        var same = DocumentTypes.All.FirstOrDefault(known => Same(known.Entity, name));
        if (same is not null) return same;

        // Suggest a merely similar class only from the same module: another module may have classes that are not listed here.
        var pool = DocumentTypes.All.Where(known => known.Module == module).ToList();
        var shortened = pool.FirstOrDefault(known => Same(known.Kind, name)) ?? pool.FirstOrDefault(known => Same(ShortName(known.Entity), name));
        if (shortened is not null) return shortened;

        // Namespaces are long and alike, so judge the similarity of two classes by their last words.
        string? nearest = SpellingSuggestion.Find(name, pool.Select(static known => known.Entity));
        bool isNear = nearest is not null && SpellingSuggestion.Distance(name, nearest) * 3 <= Math.Max(ShortName(name).Length, ShortName(nearest).Length);
        return isNear ? pool.First(known => known.Entity == nearest) : null;
    }

    private static string ShortName(string entity) => entity.Substring(entity.LastIndexOf('\\') + 1);

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
