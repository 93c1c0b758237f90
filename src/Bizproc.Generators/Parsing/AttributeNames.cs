using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>The attributes of namespace <c>Bizproc</c>. They are found by name: the generator does not reference the runtime assembly.</summary>
internal static class AttributeNames
{
    public const string Activity = "BizprocActivityAttribute";
    public const string Robot = "BizprocRobotAttribute";
    public const string Trigger = "BizprocTriggerAttribute";
    public const string Property = "BizprocPropertyAttribute";
    public const string ReturnProperty = "BizprocReturnPropertyAttribute";
    public const string FormerKey = "BizprocFormerKeyAttribute";
    public const string FormerCode = "BizprocFormerCodeAttribute";
    public const string Text = "BizprocTextAttribute";
    public const string Option = "BizprocOptionAttribute";
    public const string DocumentType = "BizprocDocumentTypeAttribute";
    public const string Include = "BizprocIncludeAttribute";
    public const string Exclude = "BizprocExcludeAttribute";
    public const string IgnoreActions = "BizprocIgnoreActionsAttribute";

    private const string Namespace = "Bizproc";

    public static string MetadataName(string name) => Namespace + "." + name;

    /// <summary>The name of one of these attributes, or <see langword="null"/> for any other attribute.</summary>
    public static string? FindName(AttributeData attribute) => attribute.AttributeClass is { } type && IsOurs(type) ? type.Name : null;

    /// <summary>The name of an attribute as usually written, without <c>Attribute</c>.</summary>
    public static string ShortNameOf(AttributeData attribute) => attribute.AttributeClass!.Name.Replace("Attribute", "");

    /// <summary>True if the namespace of a type is that of this library.</summary>
    public static bool IsOurs(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>The first attribute of this name.</summary>
    public static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == name && IsOurs(type)) return attribute;
        }

        return null;
    }

    /// <summary>True if a class declares an action.</summary>
    public static bool IsAction(ISymbol type) => Find(type, Activity) is not null || Find(type, Robot) is not null;
}
