namespace Bizproc.Generators.Tests.Silence;

/// <summary>Attributes that the compiler refuses somewhere in the user's own code, so that generated code cannot be checked there.</summary>
internal static class RefusedAttributes
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["System.AttributeUsageAttribute"] = "only a class of attributes can have it",
        ["System.CLSCompliantAttribute"] = "an accessor cannot have it",
        ["System.Diagnostics.CodeAnalysis.UnscopedRefAttribute"] = "only members of a struct or interface can have it",
        ["System.Diagnostics.ConditionalAttribute"] = "only a method without a result, or a class of attributes can have it",
        ["System.ObsoleteAttribute"] = "an accessor and a required property cannot have it",
        ["System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute"] = "the compiler writes it itself",
        ["System.Runtime.CompilerServices.DateTimeConstantAttribute"] = "only a field of another type can have it",
        ["System.Runtime.CompilerServices.DecimalConstantAttribute"] = "only a field of another type can have it",
        ["System.Runtime.CompilerServices.DynamicAttribute"] = "the compiler writes it itself",
        ["System.Runtime.CompilerServices.ExtensionAttribute"] = "the compiler writes it itself",
        ["System.Runtime.CompilerServices.FixedBufferAttribute"] = "the compiler writes it itself",
        ["System.Runtime.CompilerServices.IndexerNameAttribute"] = "only an indexer can have it",
        ["System.Runtime.CompilerServices.InlineArrayAttribute"] = "only a struct with one field can have it",
        ["System.Runtime.CompilerServices.IsByRefLikeAttribute"] = "the compiler writes it itself",
        ["System.Runtime.CompilerServices.IsReadOnlyAttribute"] = "the compiler writes it itself",
        ["System.Runtime.CompilerServices.IsUnmanagedAttribute"] = "the compiler writes it itself",
        ["System.Runtime.CompilerServices.MethodImplAttribute"] = "with these arguments it describes a method without a body",
        ["System.Runtime.CompilerServices.ModuleInitializerAttribute"] = "only a static method can have it",
        ["System.Runtime.CompilerServices.NullableAttribute"] = "the compiler writes it itself",
        ["System.Runtime.CompilerServices.NullableContextAttribute"] = "the compiler writes it itself",
        ["System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute"] = "only an indexer, a method or a constructor can have it, and no overriding one",
        ["System.Runtime.CompilerServices.RequiredAttributeAttribute"] = "the compiler writes it itself",
        ["System.Runtime.CompilerServices.RequiredMemberAttribute"] = "the compiler writes it itself",
        ["System.Runtime.CompilerServices.SkipLocalsInitAttribute"] = "only unsafe code can have it",
        ["System.Runtime.CompilerServices.TupleElementNamesAttribute"] = "the compiler writes it itself",
        ["System.Runtime.InteropServices.ComImportAttribute"] = "only a class without a body can have it, and with a GUID",
        ["System.Runtime.InteropServices.DllImportAttribute"] = "only a static extern method can have it",
        ["System.Runtime.InteropServices.FieldOffsetAttribute"] = "only an instance field of a struct or class can have it",
        ["System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute"] = "only an ordinary static method can have it",
        ["System.Security.Permissions.SecurityPermissionAttribute"] = "its action is none that a declaration can have",
    };
}
