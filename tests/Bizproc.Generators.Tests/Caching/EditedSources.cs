using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Tests.Caching;

/// <summary>A small project in which everything that an action depends on is in a separate file.</summary>
internal static class EditedSources
{
    public const string Action = "File0.cs";
    public const string Constants = "File1.cs";
    public const string Base = "File2.cs";
    public const string Enum = "File3.cs";
    public const string Robot = "File4.cs";
    public const string Foreign = "File5.cs";

    private static readonly string[] Sources =
    [
        """
        namespace Demo;

        [BizprocActivity("mail", Name = Names.Mail)]
        public partial class Mail : Message
        {
            [BizprocProperty(Name = "Priority")] public Priority Priority { get; init; }

            public int Twice(int number) => number * 2;
        }
        """,
        """
        namespace Demo;

        public static class Names
        {
            public const string Mail = "Mail";
        }
        """,
        """
        namespace Demo;

        public abstract class Message
        {
            [BizprocProperty(Name = "Text")] public string? Text { get; init; }
        }
        """,
        """
        namespace Demo;

        public enum Priority
        {
            Low,
            [BizprocOption("high", Name = "High")] High,
        }
        """,
        """
        namespace Demo;

        [BizprocRobot("call", Name = "Call")]
        public partial class Call;
        """,
        """
        namespace Demo;

        public class Foreign
        {
            public string Text { get; init; } = "";
        }
        """,
    ];

    public static CSharpCompilation Compilation { get; } = TestCompilation.Of(Sources);

    /// <summary>The project after an edit.</summary>
    public static CSharpCompilation After(string path, string old, string @new)
    {
        string source = Sources[path[4] - '0'];
        if (!source.Contains(old, StringComparison.Ordinal)) throw new ArgumentException($"'{path}' does not contain '{old}'", nameof(old));
        return Compilation.WithText(path, source.Replace(old, @new, StringComparison.Ordinal));
    }
}
