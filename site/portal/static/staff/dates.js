// The date boxes: says the day in words, fills quick choices, understands a pasted date.
(() => {
  const { Controller } = window.StimulusModule;
  const SHORT = ["มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค"];
  const ERA = 543;
  const DAY = 864e5;
  // As pages/staff/dates.py: a year of the common era is meant near today.
  const NEAR = 80;
  const FAR = 100;
  const arabic = (text) => text.replace(/[๐-๙]/g, (digit) => "๐๑๒๓๔๕๖๗๘๙".indexOf(digit));
  const parse = (iso) => {
    const [year, month, day] = iso.split("-").map(Number);
    return new Date(year, month - 1, day);
  };

  class ThaiDate extends Controller {
    static targets = ["echo"];
    static values = { today: String, yearEnd: String };

    connect() {
      [this.day, this.month, this.year] = this.element.querySelectorAll("input, select");
      this.show();
    }

    monthNumber(word) {
      const plain = word.replace(/[.\s]/g, "");
      const named = [...this.month.options].findIndex((option) => option.text === plain);
      return named > 0 ? named : SHORT.indexOf(plain) + 1;
    }

    read(text) {
      const plain = arabic(text.trim());
      const iso = plain.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
      if (iso) return [iso[3], iso[2], iso[1]];
      const digits = plain.match(/^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/);
      if (digits) return digits.slice(1);
      const words = plain.match(/^(?:วันที่\s*)?(\d{1,2})\s*([ก-๙.]+?)\s*(?:พ\.?ศ\.?\s*)?(\d{4}|\d{2})$/);
      const month = words ? this.monthNumber(words[2]) : 0;
      return month ? [words[1], String(month), words[3]] : null;
    }

    paste(event) {
      const found = this.read(event.clipboardData.getData("text"));
      if (!found) return;
      event.preventDefault();
      this.fill(...found.map(Number));
    }

    fill(day, month, year) {
      const full = year < 100 ? year + 2500 : year;
      this.day.value = day;
      this.month.value = month;
      this.year.value = full < 2400 ? full + ERA : full;
      this.year.dispatchEvent(new Event("change", { bubbles: true }));
    }

    pick({ params }) {
      const days = params.days;
      const day = parse(days === "year-end" ? this.yearEndValue : this.todayValue);
      if (Number(days)) day.setDate(day.getDate() + Number(days));
      this.fill(day.getDate(), day.getMonth() + 1, day.getFullYear());
    }

    show() {
      const day = Number(arabic(this.day.value));
      const month = Number(this.month.value);
      const typed = Number(arabic(this.year.value));
      this.day.classList.toggle("is-long", this.day.value.length > 2);
      if (!day || !month || arabic(this.year.value).length < 4 || !typed) return this.say("");
      const year = typed >= 2400 ? typed - ERA : typed;
      const date = new Date(year, month - 1, day);
      const name = this.month.options[this.month.selectedIndex].text;
      if (date.getMonth() !== month - 1) {
        const words = gettext("%(month)s %(year)s has no day %(day)s. Correct the day or the month.");
        return this.say(interpolate(words, { month: name, year: year + ERA, day }, true), true);
      }
      const away = year - parse(this.todayValue).getFullYear();
      if (year < 1900 || away > FAR || (typed < 2400 && Math.abs(away) > NEAR)) {
        const words = gettext("Year %(year)s is not likely. Write the Buddhist year, such as 2569.");
        return this.say(interpolate(words, { year: typed }, true), true);
      }
      return this.say(this.inWords(date, name));
    }

    inWords(date, name) {
      const weekday = date.toLocaleDateString("th-TH", { weekday: "long" });
      const left = Math.round((date - parse(this.todayValue)) / DAY);
      const values = { weekday, day: date.getDate(), month: name, year: date.getFullYear() + ERA };
      const words = interpolate(gettext("= %(weekday)s %(day)s %(month)s B.E. %(year)s"), values, true);
      if (left <= 0) return words;
      return `${words} ${interpolate(gettext("(in %(days)s days)"), { days: left }, true)}`;
    }

    say(words, wrong = false) {
      this.echoTarget.textContent = words;
      this.echoTarget.classList.toggle("is-wrong", wrong);
    }
  }
  window.wagtail.app.register("staff-date", ThaiDate);
})();
