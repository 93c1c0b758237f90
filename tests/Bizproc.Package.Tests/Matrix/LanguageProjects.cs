namespace Bizproc.Package.Tests.Matrix;

/// <summary>Versions of C#.</summary>
internal static class LanguageProjects
{
    public static IEnumerable<MatrixProject> All =>
    [
        // Generated code needs C# 12: one error of ours reports that, and no generated code adds further errors.
        new("CSharp10") { Properties = "<LangVersion>10</LangVersion>", Files = [Sources.Greet], IsRefusedByUs = true },
        new("CSharp11") { Properties = "<LangVersion>11</LangVersion>", Files = [Sources.Greet], IsRefusedByUs = true },
        new("CSharp12") { Properties = "<LangVersion>12</LangVersion>" },
        new("CSharp13") { Properties = "<LangVersion>13</LangVersion>" },
        new("CSharp14") { Properties = "<LangVersion>14</LangVersion>", Files = [.. Sources.Usual, Newest] },
        new("CSharpPreview") { Properties = "<LangVersion>preview</LangVersion>", Files = [.. Sources.Usual, Newest] },
    ];

    private static SourceFile Newest { get; } = new("Newest.cs", """
        using Bizproc;

        namespace Shop;

        /// <summary>Has the newest words in it and beside it.</summary>
        [BizprocRobot("newest", Name = "Newest", Description = "Takes a field")]
        public sealed partial class Newest
        {
            /// <summary>Has a keyword's name.</summary>
            [BizprocProperty("field", Name = "Field")]
            public string @field { get; set; } = "";

            /// <summary>Has no such name.</summary>
            [BizprocReturnProperty("answer", Name = "Answer")]
            public string Answer { get; set; } = "";
        }

        /// <summary>Has accessors that name their fields.</summary>
        [BizprocRobot("trimmed", Name = "Trimmed", Description = "Takes a text without blanks")]
        public sealed partial class Trimmed
        {
            /// <summary>Is trimmed.</summary>
            [BizprocProperty("text", Name = "Text")]
            public string Text { get; set => field = value.Trim(); } = "";

            /// <summary>Has an end.</summary>
            [BizprocReturnProperty("answer", Name = "Answer")]
            public string Answer { get => field + "!"; set; } = "";
        }

        /// <summary>Extends the action.</summary>
        public static class NewestExtensions
        {
            extension(Newest newest)
            {
                /// <summary>Gets the length.</summary>
                public int Length => newest.@field.Length;
            }
        }
        """);
}
