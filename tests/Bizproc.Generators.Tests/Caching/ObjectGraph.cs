using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Caching;

/// <summary>Visits everything that an object references: all fields, including private ones of base classes, and the items of arrays.</summary>
internal static class ObjectGraph
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The paths to all objects that belong to one compilation: symbols, nodes, trees, locations and the like.</summary>
    public static IReadOnlyList<string> FindCompilerObjects(object root)
    {
        List<string> found = [];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<(object Value, string Path)> open = new([(root, root.GetType().Name)]);
        while (open.TryPop(out var next))
        {
            if (BelongsToCompilation(next.Value)) found.Add($"{next.Path} is a {next.Value.GetType().Name}");
            else if (seen.Add(next.Value)) Visit(next.Value, next.Path, open);
        }

        return found;
    }

    private static bool BelongsToCompilation(object value) => value
        is ISymbol or Compilation or SemanticModel or AttributeData or TypedConstant
        or SyntaxNode or SyntaxToken or SyntaxTrivia or SyntaxTree or SyntaxReference or Location or Diagnostic;

    private static void Visit(object value, string path, Stack<(object Value, string Path)> open)
    {
        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || value is string or MemberInfo or Pointer) return;

        if (value is Array array)
        {
            foreach (object? item in array)
            {
                if (item is not null) open.Push((item, path + "[]"));
            }
        }

        for (var each = type; each is not null && each != typeof(object); each = each.BaseType)
        {
            foreach (var field in each.GetFields(Fields))
            {
                if (field.GetValue(value) is { } held) open.Push((held, $"{path}.{field.Name}"));
            }
        }
    }
}
