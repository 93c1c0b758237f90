using static Bizproc.Generators.Tests.Compatibility.WaitingAnswer;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>The table of docs/compatibility.md: its columns about waiting workflows and the designer. The other columns are those of the guard.</summary>
internal static class Matrix
{
    private const string Still = "its answer still arrives";
    private const string AsBefore = "as before";

    private static readonly string[] Types = [.. Kinds.All.Select(static kind => kind.Name)];
    private static readonly string[] Readable = ["bool", "int", "double", "select", "user"];

    public static IReadOnlyList<MatrixRow> All { get; } =
    [
        new("class or code removed, code renamed or in another case", [LosesAll], "goes on, but gets none of its results",
            "does not offer it", static (_, now) => now.Saved is null, ["the class is gone", "another code", "a code in another case"]),
        new("code renamed, with `[BizprocFormerCode(\"old\")]`", [Arrives], Still,
            "shows both, the old one with the `Mark` in its name", static (_, now) => now.Forms.Count == 2 && now.Saved!.Name is "Act" or "Act (old)",
            ["another code with the former one", "another code with the former one and a mark", "a code in another case with the former one"]),
        new("robot becomes action, or the reverse", [Arrives], Still,
            "does not offer it where it was used", static (_, now) => now.Saved is null, ["robot -> action", "action -> robot"]),
        new("property removed, key renamed or in another case", [Arrives], AsBefore,
            "does not show the value", static (_, now) => Field(now) is null, [.. Each("{0} is gone"), "another key", "a key in another case"]),
        new("key renamed, with `[BizprocFormerKey(\"old\")]`", [Arrives], Still,
            "shows both keys, the value under the old one", static (_, now) => Field(now) is not null && now.Saved!.Fields.Count > 1,
            ["another key with the former one", "a former key more", "a former key and several values"]),
        new("two keys become one, with `[BizprocFormerKey]` for both", [Arrives], AsBefore,
            "shows all keys", static (before, now) => before.Saved!.Fields.All(field => now.Saved!.Field(field.Key) is not null),
            ["two keys become one", "a key takes in another one", "a key with a former one takes in another one", "three keys become one", "a former key between the others"]),
        new("former keys in another order, or a former key taken away", [Arrives], AsBefore,
            "shows all keys", static (before, now) => before.Saved!.Fields.All(field => now.Saved!.Field(field.Key) is not null),
            ["former keys in another order", "a former key more, with the oldest first", "a key becomes a former one and the reverse", "a former key becomes a property again", "a former key of another property", "a former key of one that was required becomes a property again"]),
        new("type: `bool`, `int`, `double`, `select`, `user` to `string` or `text`; `string` to `text` and back; `int` to `double`", [Arrives], AsBefore,
            "shows the value, in a field of the new type", static (before, now) => IsOtherType(before, now) && Field(now)!.Control is "Line" or "Area" or "Number",
            [.. ReadableChanges()]),
        new("any other type", [Arrives], AsBefore,
            "has a field of the new type", IsOtherType, [.. OtherChanges()]),
        new("several values to one", [Arrives], AsBefore,
            "has a field for one value", static (before, now) => Field(before)!.IsMultiple && !Field(now)!.IsMultiple, Each("{0} several -> one")),
        new("one value to several", [Arrives], AsBefore,
            "has a field for several values", static (before, now) => !Field(before)!.IsMultiple && Field(now)!.IsMultiple, Each("{0} one -> several")),
        new("optional to required, also with a default", [Arrives], AsBefore,
            "demands a value when it is saved again", static (before, now) => !Field(before)!.IsRequired && Field(now)!.IsRequired,
            [.. Each("{0} becomes required"), "becomes required with a default", "becomes required and had a default"]),
        new("new property, required, without a default", [Arrives], AsBefore,
            "demands a value when it is saved again", static (before, now) => Field(before) is null && Field(now)!.IsRequired, Each("{0} is new and required")),
        new("new property, optional, or required with a default", [Arrives], AsBefore,
            "shows the property", static (before, now) => Field(before) is null && Field(now) is not null, [.. Each("{0} is new"), "new and required with a default"]),
        new("required to optional", [Arrives], AsBefore,
            "demands nothing", static (before, now) => Field(before)!.IsRequired && !Field(now)!.IsRequired, Each("{0} becomes optional")),
        new("option removed, or its key renamed", [Arrives], AsBefore,
            "does not list it", static (_, now) => !Field(now)!.Choices.Contains("two"),
            ["an option is gone", "an option has another key", "an option is gone from a list"]),
        new("option of a result removed", [Arrives], AsBefore,
            "does not list it", static (_, now) => !now.Saved!.OptionsOf("r").Contains("two"), ["a result's option is gone"]),
        new("option added, other title, other order", [Arrives], AsBefore,
            "lists it", static (before, now) => OptionsOf(before).All(OptionsOf(now).Contains) && !OptionsOf(before).SequenceEqual(OptionsOf(now)),
            ["an option is new", "options in another order", "a result's option is new"]),
        new("default for a property that was required without one", [Arrives], AsBefore,
            "new steps begin with it", static (_, now) => Field(now)!.Defaults == "[\"d\"]", ["a default of a required one", "a default of one that was required"]),
        new("default added otherwise, changed or removed", [Arrives], AsBefore,
            "new steps begin with the new one", static (before, now) => Field(before)!.Defaults != Field(now)!.Defaults,
            ["a default", "another default", "another default of a required one", "no default", "more defaults"]),
        new("return key removed, renamed or in another case", [LosesValue], "its answer loses the value",
            "does not offer it", static (before, now) => before.Saved!.Results.Contains("r") && !now.Saved!.Results.Contains("r"),
            ["a result is gone", "a result's key in another case", "a result becomes an input"]),
        new("result of a type or with a number of values that did not occur before", [Arrives, Differs], "its answer is taken as the new type",
            "offers it as the new type", IsOtherResult, [.. ResultChanges(isHarmful: true), .. Each("result {0} one -> several")]),
        new("result of a narrower type, one value in place of several, a new result", [Arrives, Differs], "its answer is taken as the new type",
            "offers it as the new type", IsOtherResult, [.. ResultChanges(isHarmful: false), .. Each("result {0} several -> one"), .. Each("result {0} is new beside another")]),
        new("the workflow waited and no longer does: `Wait` to anything else, `DesignerDecides` to `DoNotWait`, or the last return property removed", [Arrives, LosesValue], "its answer still arrives, as far as results are declared",
            "still offers the results that are declared", static (_, now) => now.Saved!.Results.Count <= 1, ["the last result is gone", "Wait -> DoNotWait", "Wait -> DesignerDecides", "DesignerDecides -> DoNotWait"]),
        new("the workflow waits more often", [Arrives, None], AsBefore,
            "offers the results", static (_, now) => now.Saved!.Results.Count == 1, ["DoNotWait -> Wait", "DoNotWait -> DesignerDecides", "DesignerDecides -> Wait"]),
        new("filter narrowed", [Arrives], AsBefore,
            "does not offer it there", static (before, now) => now.Offered.Count < before.Offered.Count,
            ["a filter", "a narrower filter", "one document less", "one edition", "an exclude"]),
        new("filter widened", [Arrives], AsBefore,
            "offers it in more places", static (before, now) => now.Offered.Count > before.Offered.Count,
            ["no filter", "a wider filter", "one document more", "both editions", "no exclude"]),
        new("name, description, texts", [Arrives], AsBefore,
            "shows the new name", static (before, now) => before.Saved!.Name != now.Saved!.Name || Field(before)!.Label != Field(now)!.Label,
            ["another name of the property", "another name and description"]),
        new("handler path", [Arrives], "a call that is on its way still goes to the old path",
            AsBefore, static (before, now) => before.Saved!.Handler != now.Saved!.Handler && HasSameFields(before, now), ["another handler"]),
        new("user", [Arrives], AsBefore,
            AsBefore, HasSameFields, ["another user"]),
        new("settings page added or removed", [Arrives], AsBefore,
            "shows the page, or its own settings", static (before, now) => before.Saved!.HasPage != now.Saved!.HasPage, ["a settings page", "no settings page"]),
        new("document type", [Arrives], AsBefore,
            "offers the field types of the other document", static (before, now) => before.Saved!.Document != now.Saved!.Document, ["another document type"]),
        new("`required` on a C# member", [Arrives], AsBefore,
            "demands a value", static (before, now) => !Field(before)!.IsRequired && Field(now)!.IsRequired, ["becomes a required member of C#"]),
    ];

    private static FormField? Field(DesignerView view) => view.Saved!.Field("a");

    private static bool HasSameFields(DesignerView before, DesignerView now) =>
        before.Saved!.Fields.Select(static field => field.Data.GetRawText()).SequenceEqual(now.Saved!.Fields.Select(static field => field.Data.GetRawText()));

    private static bool IsOtherType(DesignerView before, DesignerView now) => Field(before)!.Type != Field(now)!.Type;

    private static bool IsOtherResult(DesignerView before, DesignerView now) => !before.Saved!.ResultTypes.SequenceEqual(now.Saved!.ResultTypes);

    private static IReadOnlyList<string> OptionsOf(DesignerView view) => view.Saved!.Results.Contains("r") ? view.Saved.OptionsOf("r") : Field(view)!.Choices;

    private static string[] Each(string name) => [.. Types.Select(type => string.Format(System.Globalization.CultureInfo.InvariantCulture, name, type))];

    private static IEnumerable<string> ReadableChanges() =>
        from before in Types
        from now in Types
        where IsReadable(before, now)
        select $"input {before} -> {now}";

    private static IEnumerable<string> OtherChanges() =>
        from before in Types
        from now in Types
        where before != now && !IsReadable(before, now)
        select $"input {before} -> {now}";

    private static bool IsReadable(string before, string now) => (before, now) switch
    {
        ("int", "double") or ("string", "text") or ("text", "string") => true,
        _ => Readable.Contains(before) && now is "string" or "text",
    };

    private static IEnumerable<string> ResultChanges(bool isHarmful) =>
        from before in Types
        from now in Types
        where before != now && (before is "string" or "text" || (before, now) is ("double", "int")) != isHarmful
        select $"result {before} -> {now}";
}
