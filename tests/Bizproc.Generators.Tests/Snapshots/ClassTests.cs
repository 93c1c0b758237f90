using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>The possible places and kinds of a class.</summary>
public class ClassTests
{
    [Fact]
    public void Nested_classes_are_written_inside_their_types() => Generated.From("""
        namespace Demo;

        public static partial class OuterClass
        {
            public readonly partial struct OuterStruct
            {
                [BizprocActivity("in_struct", Name = "1")] public partial class Inner;
            }
        }

        internal partial record OuterRecord
        {
            public partial record struct OuterRecordStruct
            {
                [BizprocActivity("in_record_struct", Name = "2")] internal sealed partial class Inner;
            }
        }

        public partial interface IOuter
        {
            [BizprocActivity("in_interface", Name = "3")] partial class Inner;
        }

        public ref partial struct OuterRefStruct
        {
            [BizprocActivity("in_ref_struct", Name = "4")] internal partial record Inner;
        }
        """)
        .Declares("""
            Demo.IOuter.Inner.g.cs: namespace Demo { partial interface IOuter { partial class Inner : IBizprocAction<global::Demo.IOuter.Inner>
            Demo.OuterClass.OuterStruct.Inner.g.cs: namespace Demo { partial class OuterClass { partial struct OuterStruct { partial class Inner : IBizprocAction<global::Demo.OuterClass.OuterStruct.Inner>
            Demo.OuterRecord.OuterRecordStruct.Inner.g.cs: namespace Demo { partial record OuterRecord { partial record struct OuterRecordStruct { partial class Inner : IBizprocAction<global::Demo.OuterRecord.OuterRecordStruct.Inner>
            Demo.OuterRefStruct.Inner.g.cs: namespace Demo { partial struct OuterRefStruct { partial record Inner : IBizprocAction<global::Demo.OuterRefStruct.Inner>
            """)
        .Reads("""
            new global::Demo.IOuter.Inner()
            new global::Demo.OuterClass.OuterStruct.Inner()
            new global::Demo.OuterRecord.OuterRecordStruct.Inner()
            new global::Demo.OuterRefStruct.Inner()
            """)
        .Lists("""
            [assembly: BizprocActions(typeof(ActionsOf_Demo), "in_interface", "in_struct", "in_record_struct", "in_ref_struct")]
            all.Add<global::Demo.IOuter.Inner>();
            all.Add<global::Demo.OuterClass.OuterStruct.Inner>();
            all.Add<global::Demo.OuterRecord.OuterRecordStruct.Inner>();
            all.Add<global::Demo.OuterRefStruct.Inner>();
            all.Add(ActionsOf_Demo.All);
            """);

    [Fact]
    public void Records_are_actions() => Generated.From("""
        namespace Demo;

        [BizprocActivity("record", Name = "Record")]
        public sealed partial record Record
        {
            [BizprocProperty(Name = "Text")] public required string Text { get; init; }
        }

        [BizprocActivity("record_class", Name = "Record class")]
        internal partial record class RecordClass(int Number)
        {
            public RecordClass() : this(0)
            {
            }
        }
        """)
        .Declares("""
            Demo.Record.g.cs: namespace Demo { partial record Record : IBizprocAction<global::Demo.Record>
            Demo.RecordClass.g.cs: namespace Demo { partial record RecordClass : IBizprocAction<global::Demo.RecordClass>
            """)
        .Reads("""
            new global::Demo.Record()
            {
                Text = reader.Text("text", isRequired: true),
            }
            new global::Demo.RecordClass()
            """);

    [Fact]
    public void An_internal_class_stays_internal() => Generated.From("""
        namespace Demo;

        [BizprocActivity("internal", Name = "Internal")]
        internal partial class Hidden;
        """)
        .Declares("Demo.Hidden.g.cs: namespace Demo { partial class Hidden : IBizprocAction<global::Demo.Hidden>")
        .Lists("""
            [assembly: BizprocActions(typeof(ActionsOf_Demo), "internal")]
            all.Add<global::Demo.Hidden>();
            all.Add(ActionsOf_Demo.All);
            """);

    [Fact]
    public Task The_global_namespace_is_left_out() => Generated.VerifyWithRegistry("""
        [BizprocActivity("global", Name = "Global")]
        public partial class InGlobalNamespace;
        """);

    [Fact]
    public void Identifiers_that_are_keywords_are_escaped() => Generated.From("""
        namespace @namespace.@new.where;

        public partial struct @struct
        {
            [BizprocActivity("keywords", Name = "Keywords")]
            public partial class @class
            {
                [BizprocProperty(Name = "Event")] public string? @event { get; init; }
                [BizprocProperty(Name = "Value")] public string? value { get; init; }
            }

            [BizprocActivity("contextual", Name = "Contextual keywords")]
            public partial class @record
            {
                [BizprocProperty(Name = "Field")] public string? @field { get; init; }
            }
        }
        """)
        .Declares("""
            namespace.new.where.struct.class.g.cs: namespace @namespace.@new.@where { partial struct @struct { partial class @class : IBizprocAction<global::@namespace.@new.@where.@struct.@class>
            namespace.new.where.struct.record.g.cs: namespace @namespace.@new.@where { partial struct @struct { partial class @record : IBizprocAction<global::@namespace.@new.@where.@struct.@record>
            """)
        .Sends("PROPERTIES", """
            keywords "event":{"NAME":"Event","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            keywords "value":{"NAME":"Value","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            contextual "field":{"NAME":"Field","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("""
            new global::@namespace.@new.@where.@struct.@class()
            {
                @event = reader.OptionalText("event"),
                value = reader.OptionalText("value"),
            }
            new global::@namespace.@new.@where.@struct.@record()
            {
                @field = reader.OptionalText("field"),
            }
            """)
        .Lists("""
            [assembly: BizprocActions(typeof(ActionsOf_Demo), "keywords", "contextual")]
            all.Add<global::@namespace.@new.@where.@struct.@class>();
            all.Add<global::@namespace.@new.@where.@struct.@record>();
            all.Add(ActionsOf_Demo.All);
            """);

    [Fact]
    public void Identifiers_in_other_alphabets_are_kept() => Generated.From("""
        namespace Приклад;

        [BizprocActivity("cyrillic", Name = "Дія")]
        public partial class Дія
        {
            [BizprocProperty("text", Name = "Текст")] public string? Текст { get; init; }
        }

        [BizprocActivity("thai", Name = "สวัสดี")]
        public partial class สวัสดี;
        """)
        .Declares("""
            Приклад.Дія.g.cs: namespace Приклад { partial class Дія : IBizprocAction<global::Приклад.Дія>
            Приклад.สวัสดี.g.cs: namespace Приклад { partial class สวัสดี : IBizprocAction<global::Приклад.สวัสดี>
            """)
        .Sends("NAME", """
            cyrillic "Дія"
            thai "สวัสดี"
            """)
        .Sends("PROPERTIES", """
            cyrillic "text":{"NAME":"Текст","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            thai {}
            """)
        .Reads("""
            new global::Приклад.Дія()
            {
                Текст = reader.OptionalText("text"),
            }
            new global::Приклад.สวัสดี()
            """)
        .Lists("""
            [assembly: BizprocActions(typeof(ActionsOf_Demo), "cyrillic", "thai")]
            all.Add<global::Приклад.Дія>();
            all.Add<global::Приклад.สวัสดี>();
            all.Add(ActionsOf_Demo.All);
            """);

    [Fact]
    public void Two_classes_that_differ_by_case_only_get_two_files() => Generated.From("""
        namespace Demo;

        [BizprocActivity("one", Name = "One")]
        public partial class Action1;

        [BizprocRobot("two", Name = "Two")]
        public partial class ACTION1;
        """)
        .Declares("""
            Demo.ACTION1.f1e0ff10.g.cs: namespace Demo { partial class ACTION1 : IBizprocAction<global::Demo.ACTION1>
            Demo.Action1.4909561a.g.cs: namespace Demo { partial class Action1 : IBizprocAction<global::Demo.Action1>
            """)
        .Lists("""
            [assembly: BizprocActions(typeof(ActionsOf_Demo), "two", "one")]
            all.Add<global::Demo.ACTION1>();
            all.Add<global::Demo.Action1>();
            all.Add(ActionsOf_Demo.All);
            """);

    [Fact]
    public Task A_class_for_heirs_and_for_the_assembly_keeps_its_access() => Generated.Verify("""
        namespace Demo;

        public partial class Outer
        {
            [BizprocActivity("inner", Name = "Inner")] protected internal partial class Inner;
        }
        """);

    [Fact]
    public void A_class_beside_a_file_local_one_of_its_name_is_written() => Generated.From(TestCompilation.Of(
        "namespace Demo; [BizprocActivity(\"one\", Name = \"One\")] public partial class Same;",
        "namespace Demo; [BizprocActivity(\"two\", Name = \"Two\")] file partial class Same;"))
        .Declares("Demo.Same.g.cs: namespace Demo { partial class Same : IBizprocAction<global::Demo.Same>")
        .Sends("CODE", """
            "one"
            """)
        .Lists("""
            [assembly: BizprocActions(typeof(ActionsOf_Demo), "one")]
            all.Add<global::Demo.Same>();
            all.Add(ActionsOf_Demo.All);
            """);

    [Fact]
    public void An_obsolete_class_is_used_without_a_warning() => Generated.From("""
        namespace Demo;

        [Obsolete("Use another one")]
        [BizprocActivity("old", Name = "Old")]
        public partial class Old;

        [Obsolete]
        [BizprocRobot("older", Name = "Older")]
        public partial class Older;
        """)
        .Reads("""
            new global::Demo.Old()
            new global::Demo.Older()
            """)
        .Lists("""
            [assembly: BizprocActions(typeof(ActionsOf_Demo), "old", "older")]
            all.Add<global::Demo.Old>();
            all.Add<global::Demo.Older>();
            all.Add(ActionsOf_Demo.All);
            """);
}
