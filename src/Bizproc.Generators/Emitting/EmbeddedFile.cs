namespace Bizproc.Generators.Emitting;

/// <summary>The definition of the attribute that hides a type from friend assemblies, in the form that the compiler requires.</summary>
/// <remarks>It is partial, like Roslyn's own definition for generators, so that a generator that adds that one later does not clash with it.</remarks>
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
