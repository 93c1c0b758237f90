using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>Names and descriptions, plain and by language.</summary>
public class TextTests
{
    [Fact]
    public void A_text_for_everyone_alone_is_plain() => Generated.From("""
        namespace Demo;

        [BizprocActivity("plain", Name = "Name", Description = "Description")]
        public partial class Plain
        {
            [BizprocProperty(Name = "Name", Description = "Description")] public string? Property { get; init; }
        }
        """)
        .Sends("NAME", """
            "Name"
            """)
        .Sends("DESCRIPTION", """
            "Description"
            """)
        .Sends("PROPERTIES", """
            "property":{"NAME":"Name","DESCRIPTION":"Description","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """);

    [Fact]
    public Task A_text_for_everyone_beside_others_stands_under_the_star() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("star", Name = "Name", Description = "Description")]
        [BizprocText("de", Name = "Name auf Deutsch", Description = "Beschreibung")]
        [BizprocText("la", Name = "Nombre")]
        public partial class Star
        {
            [BizprocProperty(Name = "Name", Description = "Description")]
            [BizprocText("de", Description = "Beschreibung")]
            [BizprocText("ua", Name = "Назва")]
            public string? Property { get; init; }
        }
        """);

    [Fact]
    public void Texts_by_language_only_are_the_bare_map() => Generated.From("""
        namespace Demo;

        [BizprocActivity("map")]
        [BizprocText("en", Name = "Name", Description = "Description")]
        [BizprocText("de", Name = "Name auf Deutsch", Description = "Beschreibung")]
        public partial class Map
        {
            [BizprocProperty]
            [BizprocText("en", Name = "Name", Description = "Description")]
            public string? Property { get; init; }
        }
        """)
        .Sends("NAME", """{"en":"Name","de":"Name auf Deutsch"}""")
        .Sends("DESCRIPTION", """{"en":"Description","de":"Beschreibung"}""")
        .Sends("PROPERTIES", """
            "property":{"NAME":{"en":"Name"},"DESCRIPTION":{"en":"Description"},"TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """);

    [Fact]
    public void Empty_texts_are_none() => Generated.From("""
        namespace Demo;

        [BizprocActivity("empty", Name = "", Description = "")]
        public partial class Empty
        {
            [BizprocProperty(Name = "", Description = "")] public string? Plain { get; init; }
            [BizprocProperty] public string? Nothing { get; init; }
            [BizprocProperty(Name = "", Description = null)]
            [BizprocText("de", Name = "Nur so")]
            public string? Mixed { get; init; }
        }
        """)
        .Sends("NAME", """
            ""
            """)
        .Sends("DESCRIPTION", """
            ""
            """)
        .Sends("PROPERTIES", """
            "plain":{"NAME":"","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "nothing":{"NAME":"","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "mixed":{"NAME":{"de":"Nur so"},"TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """);

    [Fact]
    public void Of_two_texts_in_one_language_the_first_counts() => Generated.From("""
        namespace Demo;

        [BizprocActivity("twice")]
        [BizprocText("de", Name = "Erster")]
        [BizprocText("DE", Name = "Zweiter", Description = "Nur hier")]
        [BizprocText("*", Name = "Everyone")]
        public partial class Twice
        {
            [BizprocProperty]
            [BizprocText("*", Name = "Everyone, and nobody else")]
            public string? Star { get; init; }
        }
        """)
        .Sends("NAME", """{"de":"Erster","*":"Everyone"}""")
        .Sends("DESCRIPTION", """{"DE":"Nur hier"}""")
        .Sends("PROPERTIES", """
            "star":{"NAME":"Everyone, and nobody else","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """);
}
