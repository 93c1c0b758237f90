using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Xunit;

namespace Bizproc.Generators.Tests.Rules;

public class FilterLookupTests
{
    private static readonly string?[] Texts = ["a", "b", "1:a;", "", null];

    [Fact]
    public void A_lookup_says_what_asking_each_rule_says()
    {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++)
        {
            FilterRule?[] rules = [.. Enumerable.Range(0, random.Next(8)).Select(_ => Rule(random))];
            var lookup = new FilterLookup(rules);
            string[] document = [.. Enumerable.Range(0, 3).Select(_ => Texts[random.Next(Texts.Length - 1)]!)];
            foreach (string edition in DocumentFilter.Editions)
            {
                int match = Array.FindIndex(rules, rule => rule?.Matches(document, edition) == true);
                Assert.Equal(match < 0 ? null : match, lookup.FirstMatch(document, edition));
            }

            for (int i = 0; i < rules.Length; i++)
            {
                if (rules[i] is not { } rule) continue;

                int cover = Enumerable.Range(0, rules.Length).Append(-1)
                    .First(j => j < 0 || (j != i && rules[j] is { } other && other.Covers(rule) && (j < i || !rule.Covers(other))));
                Assert.Equal(cover < 0 ? null : cover, lookup.FirstCover(rule, i));
            }
        }
    }

    private static FilterRule? Rule(Random random) => random.Next(8) switch
    {
        0 => null,
        1 => FilterRule.ForEdition(DocumentFilter.Editions[random.Next(2)]),
        _ => FilterRule.ForDocument([.. Enumerable.Range(0, random.Next(4)).Select(_ => Texts[random.Next(Texts.Length)])]),
    };
}
