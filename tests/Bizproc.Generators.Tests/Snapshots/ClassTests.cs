using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>The possible places and kinds of a class.</summary>
public class ClassTests
{
    [Fact]
    public Task Nested_classes_are_written_inside_their_types() => Generated.VerifyWithRegistry("""
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
        """);

    [Fact]
    public Task Records_are_actions() => Generated.Verify("""
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
        """);

    [Fact]
    public Task An_internal_class_stays_internal() => Generated.VerifyWithRegistry("""
        namespace Demo;

        [BizprocActivity("internal", Name = "Internal")]
        internal partial class Hidden;
        """);

    [Fact]
    public Task The_global_namespace_is_left_out() => Generated.VerifyWithRegistry("""
        [BizprocActivity("global", Name = "Global")]
        public partial class InGlobalNamespace;
        """);

    [Fact]
    public Task Identifiers_that_are_keywords() => Generated.VerifyWithRegistry("""
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
        """);

    [Fact]
    public Task Identifiers_in_other_alphabets_are_kept() => Generated.VerifyWithRegistry("""
        namespace Приклад;

        [BizprocActivity("cyrillic", Name = "Дія")]
        public partial class Дія
        {
            [BizprocProperty("text", Name = "Текст")] public string? Текст { get; init; }
        }

        [BizprocActivity("thai", Name = "สวัสดี")]
        public partial class สวัสดี;
        """);

    [Fact]
    public Task Two_classes_that_differ_by_case_only_get_two_files() => Generated.VerifyWithRegistry("""
        namespace Demo;

        [BizprocActivity("one", Name = "One")]
        public partial class Action1;

        [BizprocRobot("two", Name = "Two")]
        public partial class ACTION1;
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
    public Task A_class_beside_a_file_local_one_of_its_name_is_written() => Generated.VerifyWithRegistry(TestCompilation.Of(
        "namespace Demo; [BizprocActivity(\"one\", Name = \"One\")] public partial class Same;",
        "namespace Demo; [BizprocActivity(\"two\", Name = \"Two\")] file partial class Same;"));

    [Fact]
    public Task An_obsolete_class_is_used_without_a_warning() => Generated.VerifyWithRegistry("""
        namespace Demo;

        [Obsolete("Use another one")]
        [BizprocActivity("old", Name = "Old")]
        public partial class Old;

        [Obsolete]
        [BizprocRobot("older", Name = "Older")]
        public partial class Older;
        """);
}
