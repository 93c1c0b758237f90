using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>A generator of another author: it adds one file.</summary>
/// <param name="source">The file.</param>
/// <param name="isSeen">True if it adds the file at its start, where every generator sees it.</param>
internal sealed class OtherGenerator(string source, bool isSeen = false) : IIncrementalGenerator
{
    public const string FileName = "Other.g.cs";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        string file = TestCompilation.SilentDocumentation + source;
        if (isSeen) context.RegisterPostInitializationOutput(output => output.AddSource(FileName, file));
        else context.RegisterSourceOutput(context.CompilationProvider, (output, _) => output.AddSource(FileName, file));
    }
}
