using Bizproc.Generators.Tests.Agreement;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>The table of changes: every type into every other one, and the rows of docs/compatibility.md at their borders.</summary>
internal static class ChangePairs
{
    private static readonly string[] Types = [.. Kinds.All.Select(static kind => kind.Name)];

    public static IReadOnlyList<ChangePair> All { get; } = [.. Inputs(), .. Results(), .. Rows()];

    private static ActionSource Base => new("Act", "act") { IsRobot = true, Name = "Act" };

    private static IEnumerable<ChangePair> Inputs() =>
        from before in Types
        from now in Types
        select new ChangePair($"input {before} -> {now}", With(Kinds.Create("a", before)), With(Kinds.Create("a", now)));

    private static IEnumerable<ChangePair> Results() =>
        from before in Types
        from now in Types
        select new ChangePair($"result {before} -> {now}", With(Kinds.Create("r", before, isReturn: true)), With(Kinds.Create("r", now, isReturn: true)));

    private static IEnumerable<ChangePair> Rows()
    {
        foreach (string type in Types)
        {
            yield return new($"{type} one -> several", With(Kinds.Create("a", type)), With(Kinds.Create("a", type, isMultiple: true)), "");
            yield return new($"{type} several -> one", With(Kinds.Create("a", type, isMultiple: true)), With(Kinds.Create("a", type)), "BZP0806");
            yield return new($"{type} is gone", With(Kinds.Create("a", type)), Base, "BZP0804");
            yield return new($"{type} is new", Base, With(Kinds.Create("a", type)), "");
            yield return new($"{type} becomes required", With(Kinds.Create("a", type)), With(Kinds.Create("a", type) with { Required = true }), "BZP0807");
            yield return new($"{type} becomes optional", With(Kinds.Create("a", type) with { Required = true }), With(Kinds.Create("a", type)), "");
            yield return new($"{type} is new and required", Base, With(Kinds.Create("a", type) with { Required = true }), "BZP0807");
            yield return new($"result {type} one -> several", With(Kinds.Create("r", type, isReturn: true)), With(Kinds.Create("r", type, isMultiple: true, isReturn: true)), "BZP0811");
            yield return new($"result {type} several -> one", With(Kinds.Create("r", type, isMultiple: true, isReturn: true)), With(Kinds.Create("r", type, isReturn: true)), "");
            yield return new($"result {type} is new beside another", With(Result("s")), With(Result("s"), Kinds.Create("r", type, isReturn: true)), "");
        }

        var text = Text("a");
        yield return new("nothing", With(text), With(text), "");
        yield return new("the class is gone", With(text), Now: null, "BZP0802");
        yield return new("another code", With(text), With(text) with { Code = "other" }, "BZP0802");
        yield return new("a code in another case", With(text), With(text) with { Code = "Act" }, "BZP0802");
        yield return new("another code with the former one", With(text), Renamed(With(text)), "");
        yield return new("another code with the former one and a mark", With(text), With(text) with { Code = "other", FormerCodes = [new("act", ", Mark = \"(old)\"")] }, "");
        yield return new("a code in another case with the former one", With(text), With(text) with { Code = "Act", FormerCodes = [new("act")] }, "");
        yield return new("a former code is gone", Renamed(With(text)), With(text) with { Code = "other" }, "BZP0802");
        yield return new("a code becomes a former one and the reverse", Renamed(With(text)), With(text) with { FormerCodes = [new("other")] }, "");
        yield return new("a former code more", Renamed(With(text)), With(text) with { Code = "third", FormerCodes = [new("other"), new("act")] }, "");
        yield return new("a former code less", Renamed(With(text)), With(text) with { Code = "third", FormerCodes = [new("other")] }, "BZP0802");
        yield return new("an action with its former code -> robot", With(text) with { IsRobot = false }, Renamed(With(text)), "BZP0803");
        yield return new("an action -> robot with the former code of its kind", With(text) with { IsRobot = false }, With(text) with { Code = "other", FormerCodes = [new("act", ", Kind = ActionKind.Activity")] }, "");
        yield return new("a robot more with the former code", With(text) with { IsRobot = false }, With(text) with { IsRobot = false, Code = "other", RobotCode = "third", FormerCodes = [new("act", ", Kind = ActionKind.Activity")] }, "");
        yield return new("a robot more with the former code of the other kind", With(text) with { IsRobot = false }, With(text) with { IsRobot = false, Code = "other", RobotCode = "third", FormerCodes = [new("act", ", Kind = ActionKind.Robot")] }, "BZP0803");
        yield return new("a former code and no property", With(text), Renamed(Base), "BZP0804");
        yield return new("a former code and a property in its place", With(text), Renamed(With(Text("b"))), "BZP0804");
        yield return new("a former code and a new property", Base, Renamed(With(text)), "");
        yield return new("a former code and another type", With(Kinds.Create("a", "int")), Renamed(With(Kinds.Create("a", "date"))), "BZP0805");
        yield return new("a former code and a demanded value", With(text), Renamed(With(text with { Required = true })), "BZP0807");
        yield return new("a former code and no result", With(Result("r"), Result("s")), Renamed(With(Result("s"))), "BZP0810");
        yield return new("a former code and no wait", With(text) with { Subscription = "Wait" }, Renamed(With(text) with { Subscription = "DoNotWait" }), "BZP0812");
        yield return new("a former code and a filter", With(text), Renamed(Filter("DocumentKind.Deal")), "BZP0813");
        yield return new("a former code and another handler", With(text), Renamed(With(text) with { Handler = "/other" }), "");
        yield return new("a former code and a settings page", With(text) with { UsePlacement = true, PlacementHandler = "/page" }, Renamed(With(text) with { UsePlacement = true, PlacementHandler = "/page" }), "");
        yield return new("robot -> action", With(text), With(text) with { IsRobot = false }, "BZP0803");
        yield return new("action -> robot", With(text) with { IsRobot = false }, With(text), "BZP0803");
        yield return new("another key", With(text), With(Text("b")), "BZP0804");
        yield return new("a key in another case", With(text), With(Text("A")), "BZP0804");
        yield return new("another key with the former one", With(text), With(Keyed(text)), "");
        yield return new("a former key is gone", With(Keyed(text)), With(Text("b")), "BZP0804");
        yield return new("a key becomes a former one and the reverse", With(Keyed(text)), With(Text("a") with { FormerKeys = ["b"] }), "BZP0804");
        yield return new("a former key more", With(Keyed(text)), With(Text("c") with { FormerKeys = ["b", "a"] }), "");
        yield return new("two keys become one", With(text, Text("b")), With(Text("c") with { FormerKeys = ["a", "b"] }), "BZP0804");
        yield return new("a key takes in another one", With(text, Text("b")), With(Text("b") with { FormerKeys = ["a"] }), "BZP0804");
        yield return new("a key with a former one takes in another one", With(Keyed(text), Text("d")), With(Text("b") with { FormerKeys = ["a", "d"] }), "BZP0804");
        yield return new("three keys become one", With(text, Text("b"), Text("d")), With(Text("c") with { FormerKeys = ["a", "b", "d"] }), "BZP0804");
        yield return new("former keys in another order", With(Text("c") with { FormerKeys = ["a", "b"] }), With(Text("c") with { FormerKeys = ["b", "a"] }), "BZP0804");
        yield return new("a former key more, with the oldest first", With(Keyed(text)), With(Text("c") with { FormerKeys = ["a", "b"] }), "BZP0804");
        yield return new("a former key more, with the oldest first, and a demanded value", With(Keyed(text)), With(Text("c") with { FormerKeys = ["a", "b"], Required = true }), "BZP0804,BZP0807");
        yield return new("a key is gone, and its former one takes in another", With(Keyed(text), Text("c")), With(Text("a") with { FormerKeys = ["c"] }), "BZP0804");
        yield return new("a former key becomes a property again", With(Keyed(text)), With(Text("b"), text), "BZP0804");
        yield return new("a former key of another property", With(Keyed(text)), With(Text("b"), Text("c") with { FormerKeys = ["a"] }), "BZP0804");
        yield return new("a former key between the others", With(Keyed(text), Text("d")), With(Text("b") with { FormerKeys = ["d", "a"] }), "BZP0804");
        yield return new("a former key of one that was required becomes a property again", With(Keyed(text with { Required = true })), With(Text("b") with { Required = true }, text), "BZP0804");
        yield return new("a former key of a new property", Base, With(Keyed(text)), "");
        yield return new("a former key and another property", With(text, Text("b")), With(Keyed(text, "c")), "BZP0804");
        yield return new("a former key and a type that reads the old one", With(Kinds.Create("a", "int")), With(Keyed(text)), "");
        yield return new("a former key and another type", With(Kinds.Create("a", "int")), With(Keyed(Kinds.Create("b", "date"))), "BZP0805");
        yield return new("a former key and one value", With(Kinds.Create("a", "string", isMultiple: true)), With(Keyed(text)), "BZP0806");
        yield return new("a former key and several values", With(text), With(Keyed(Kinds.Create("b", "string", isMultiple: true))), "");
        yield return new("a former key and a demanded value", With(text), With(Keyed(text) with { Required = true }), "BZP0807");
        yield return new("a former key of one that was required", With(text with { Required = true }), With(Keyed(text) with { Required = true }), "");
        yield return new("a former key and an option less", With(Choice("one two")), With(Keyed(Choice("one"))), "BZP0808");
        yield return new("a former key and a former code", With(text), Renamed(With(Keyed(text))), "");
        yield return new("a result's other key with the former one", With(Result("r")), With(Keyed(Result("r"))), "");
        yield return new("a result's former key is gone", With(Keyed(Result("r"))), With(Result("b")), "BZP0810");
        yield return new("a result's former key and another type", With(Kinds.Create("r", "int", isReturn: true)), With(Keyed(Result("r"))), "BZP0811");
        yield return new("another name of the property", With(text), With(text with { Name = "Other" }), "");
        yield return new("another name and description", With(text), With(text) with { Name = "Other", Description = "Other" }, "");
        yield return new("another handler", With(text), With(text) with { Handler = "/other" }, "");
        yield return new("another user", With(text), With(text) with { AuthUserId = 0 }, "");
        yield return new("a settings page", With(text), With(text) with { UsePlacement = true, PlacementHandler = "/page" }, "");
        yield return new("no settings page", With(text) with { UsePlacement = true, PlacementHandler = "/page" }, With(text), "");
        yield return new("another document type", With(text) with { DocumentType = "DocumentKind.Deal" }, With(text) with { DocumentType = "DocumentKind.Lead" }, "");
        yield return new("new and required with a default", Base, With(text with { Required = true, Default = "\"d\"" }), "");
        yield return new("becomes required with a default", With(text), With(text with { Required = true, Default = "\"d\"" }), "BZP0807,BZP0809");
        yield return new("becomes required and had a default", With(text with { Default = "\"d\"" }), With(text with { Required = true, Default = "\"d\"" }), "BZP0807");
        yield return new("becomes a required member of C#", With(text), With(text with { Declaration = "public required string A { get; set; }" }), "BZP0807");
        yield return new("a default of a required one", With(text with { Required = true }), With(text with { Required = true, Default = "\"d\"" }), "");
        yield return new("a default of one that was required", With(text with { Required = true }), With(text with { Default = "\"d\"" }), "");
        yield return new("another default of a required one", With(text with { Required = true, Default = "\"d\"" }), With(text with { Required = true, Default = "\"e\"" }), "BZP0809");
        yield return new("a default", With(text), With(text with { Default = "\"d\"" }), "BZP0809");
        yield return new("another default", With(text with { Default = "\"d\"" }), With(text with { Default = "\"e\"" }), "BZP0809");
        yield return new("no default", With(text with { Default = "\"d\"" }), With(text), "BZP0809");
        yield return new("an empty default is none", With(text with { Default = "\"\"" }), With(text), "");
        yield return new("a default in a list", With(text with { Default = "\"d\"" }), With(Kinds.Create("a", "string", isMultiple: true) with { Default = "new object[] { \"d\" }" }), "");
        yield return new("more defaults", With(Kinds.Create("a", "string", isMultiple: true) with { Default = "new object[] { \"d\" }" }), With(Kinds.Create("a", "string", isMultiple: true) with { Default = "new object[] { \"d\", \"e\" }" }), "BZP0809");
        yield return new("an option is gone", With(Choice("one two")), With(Choice("one")), "BZP0808");
        yield return new("an option has another key", With(Choice("one two")), With(Choice("one three")), "BZP0808");
        yield return new("an option is new", With(Choice("one two")), With(Choice("one two three")), "");
        yield return new("options in another order", With(Choice("one two")), With(Choice("two one")), "");
        yield return new("a result's option is gone", With(ChoiceOf("one two")), With(ChoiceOf("one")), "BZP0808");
        yield return new("a result's option is new", With(ChoiceOf("one two")), With(ChoiceOf("one two three")), "");
        yield return new("an option is gone from a list", With(Choice("one two", isMultiple: true)), With(Choice("one", isMultiple: true)), "BZP0808");
        yield return new("all options become a text", With(Choice("one two")), With(text), "");
        yield return new("an input becomes a result", With(text), With(Result("a")), "BZP0804");
        yield return new("a result becomes an input", With(Result("r"), Result("s")), With(Text("r"), Result("s")), "BZP0810");
        yield return new("the last result is gone", With(Result("r")), Base, "BZP0810,BZP0812");
        yield return new("a result is gone", With(Result("r"), Result("s")), With(Result("s")), "BZP0810");
        yield return new("a result's key in another case", With(Result("r")), With(Result("R")), "BZP0810");
        yield return new("another name of the result", With(Result("r")), With(Result("r") with { Name = "Other" }), "");
        yield return new("a result's default", With(Result("r")), With(Result("r") with { Default = "\"d\"" }), "BZP0809");
        yield return new("no default of a result", With(Result("r") with { Default = "\"d\"" }), With(Result("r")), "BZP0809");

        string[] modes = ["Wait", "DoNotWait", "DesignerDecides"];
        foreach (string before in modes)
        {
            foreach (string now in modes)
                yield return new($"{before} -> {now}", With(text) with { Subscription = before }, With(text) with { Subscription = now }, (before, now) is ("Wait", not "Wait") or ("DesignerDecides", "DoNotWait") ? "BZP0812" : "");
        }

        yield return new("a filter", With(text), Filter("DocumentKind.Deal"), "BZP0813");
        yield return new("no filter", Filter("DocumentKind.Deal"), With(text), "");
        yield return new("a wider filter", Filter("DocumentKind.Deal"), Filter("\"crm\""), "");
        yield return new("a narrower filter", Filter("\"crm\""), Filter("DocumentKind.Deal"), "BZP0813");
        yield return new("one document more", Filter("DocumentKind.Deal"), Filter("DocumentKind.Deal", "DocumentKind.Lead"), "");
        yield return new("one document less", Filter("DocumentKind.Deal", "DocumentKind.Lead"), Filter("DocumentKind.Lead"), "BZP0813");
        yield return new("one edition", With(text), Filter("PortalEdition.Cloud"), "BZP0813");
        yield return new("both editions", Filter("PortalEdition.Cloud"), Filter("PortalEdition.Cloud", "PortalEdition.Box"), "");
        yield return new("an exclude", With(text), With(text) with { Excludes = ["DocumentKind.Deal"] }, "BZP0813");
        yield return new("no exclude", With(text) with { Excludes = ["DocumentKind.Deal"] }, With(text), "");
        yield return new("an exclude of what was not included", Filter("DocumentKind.Lead"), Filter("DocumentKind.Lead") with { Excludes = ["DocumentKind.Deal"] }, "");
        yield return new("harm and no harm together", With(text, Text("b")), With(Text("b"), Text("c")), "BZP0804");
        yield return new("two harms", With(text, Text("b")), With(Text("b") with { Required = true }), "BZP0804,BZP0807");
        yield return new("a property becomes several new ones", With(text), With(Text("b"), Text("c")), "BZP0804");
    }

    private static ActionSource With(params PropertySource[] properties) => Base with { Properties = properties };

    private static ActionSource Renamed(ActionSource action) => action with { Code = "other", FormerCodes = [new("act")] };

    private static PropertySource Keyed(PropertySource property, string key = "b") => property with { Key = key, FormerKeys = [property.Key is { } old && old != key ? old : "a"] };

    private static ActionSource Filter(params string[] includes) => With(Text("a")) with { Includes = includes };

    private static PropertySource Text(string key) => Kinds.Create(key, "string");

    private static PropertySource Result(string key) => Kinds.Create(key, "string", isReturn: true);

    private static PropertySource Choice(string options, bool isMultiple = false) => Kinds.Create("a", "select", isMultiple, options: options);

    private static PropertySource ChoiceOf(string options) => Kinds.Create("r", "select", isReturn: true, options: options);
}
