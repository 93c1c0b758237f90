namespace Bizproc.Generators.Emitting;

/// <summary>The definition of the attribute that hides a type from friend assemblies, as the compiler demands it.</summary>
/// <remarks>It is partial, as Roslyn's own text for generators is: a generator that writes that text later meets no other type.</remarks>
internal static class EmbeddedFile
{
    public const string Name = "Microsoft.CodeAnalysis.EmbeddedAttribute.g.cs";

    public const string Source = GeneratedText.Header + """
        namespace Microsoft.CodeAnalysis
        {
            [global::Microsoft.CodeAnalysis.Embedded]
            internal sealed partial class EmbeddedAttribute : global::System.Attribute
            {
            }
        }

        """;
}
